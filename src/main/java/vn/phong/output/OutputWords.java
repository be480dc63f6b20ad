package vn.phong.output;

import java.io.IOException;
import java.net.PortUnreachableException;
import vn.phong.message.Message;
import vn.phong.transport.LinkException;

/**
 * What the technician is told about one controller.
 *
 * @param name what the technician calls it
 * @param protocol what people call what it speaks
 */
record OutputWords(String name, String protocol) {
    Message ready() {
        return new Message("Sẵn sàng gửi tới " + name + ".", "Ready to send to " + name + ".");
    }

    Message live() {
        return new Message("Đang phát tới " + name + ".", "Sending to " + name + ".");
    }

    Message failed(IOException e) {
        if (e instanceof LinkException link) {
            return link.words();
        }
        return e instanceof PortUnreachableException ? refused() : unreachable(e);
    }

    private Message refused() {
        return new Message(
                "Bộ điều khiển " + name + " không nhận " + protocol + "; hãy bật nó và bật chế độ " + protocol
                        + ", Phông sẽ tự nối lại.",
                "Controller " + name + " does not take " + protocol + "; switch it and its " + protocol
                        + " mode on, Phông reconnects by itself.");
    }

    private Message unreachable(IOException e) {
        return new Message(
                "Không gửi được tới " + name + " (" + e.getMessage()
                        + "); hãy kiểm tra cáp mạng và địa chỉ, Phông sẽ tự nối lại.",
                "Nothing can be sent to " + name + " (" + e.getMessage()
                        + "); check the cable and the address, Phông reconnects by itself.");
    }
}
