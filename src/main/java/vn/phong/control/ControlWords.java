package vn.phong.control;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.util.Locale;
import vn.phong.command.Operation;
import vn.phong.message.Message;
import vn.phong.profile.ControlPlan;
import vn.phong.profile.ControlTransport;

/** What a control link says to the technician. */
final class ControlWords {

    private final String device;
    private final String address;
    private final String vendorTool;
    private final boolean serial;

    ControlWords(ControlPlan plan) {
        this.device = plan.profile().maker() + " " + plan.profile().model();
        this.address = plan.name();
        this.vendorTool = plan.profile().vendorTool();
        this.serial = plan.transport().kind() == ControlTransport.Kind.SERIAL;
    }

    private static String vi(Operation operation) {
        return switch (operation.kind()) {
            case BRIGHTNESS -> "Độ sáng " + operation.number() + " %";
            case BLACK -> "Tắt hình";
            case FREEZE -> "Giữ hình";
            case NORMAL -> "Về bình thường";
            case TEST_PATTERN -> "Hình thử " + operation.number();
            case INPUT -> "Ngõ vào " + operation.number();
            case PRESET -> "Cài đặt sẵn " + operation.number();
        };
    }

    private static String en(Operation operation) {
        return switch (operation.kind()) {
            case BRIGHTNESS -> "Brightness " + operation.number() + " %";
            case BLACK -> "Black";
            case FREEZE -> "Freeze";
            case NORMAL -> "Back to normal";
            case TEST_PATTERN -> "Test pattern " + operation.number();
            case INPUT -> "Input " + operation.number();
            case PRESET -> "Preset " + operation.number();
        };
    }

    Message untried() {
        return new Message(
                "Chưa hỏi " + device + " ở " + address + " lần nào.",
                "The " + device + " at " + address + " was not asked anything yet.");
    }

    /** The way to it opens, and its language has no question. */
    Message unasked() {
        return new Message(
                "Đường tới " + device + " ở " + address
                        + " mở được, nhưng máy này không hỏi được; sau khi lưu, hãy thử một lệnh ở /health và nhìn màn"
                        + " LED.",
                "The way to the " + device + " at " + address
                        + " opens, but it cannot be asked; after saving, try a command on /health and look at the"
                        + " wall.");
    }

    Message live() {
        return new Message(
                device + " ở " + address + " đang nghe lệnh.", "The " + device + " at " + address + " takes commands.");
    }

    /** What it answers when asked whether it is there is not what its profile says. */
    Message unexpected(String said) {
        if (isLocked(said)) {
            return taken();
        }
        return new Message(
                device + " ở " + address + " trả lời khác hồ sơ (" + said
                        + "); hãy chọn hồ sơ đúng với đời máy trong tệp màn hình.",
                "The " + device + " at " + address + " answers unlike its profile (" + said
                        + "); choose the profile of its model in the wall file.");
    }

    Message declined(Operation operation, String said) {
        if (isLocked(said)) {
            return taken();
        }
        return new Message(
                vi(operation) + ": " + device + " không nhận lệnh (" + said
                        + "); hãy xem máy có bị khóa hay đang ở chế độ khác không.",
                en(operation) + ": the " + device + " does not take the command (" + said
                        + "); see whether it is locked or in another mode.");
    }

    /** COEX devices say so while the vendor's program on another computer holds them. */
    private boolean isLocked(String said) {
        return knowsVendorTool() && said.toLowerCase(Locale.ROOT).contains("device locked");
    }

    Message confirmed(Operation operation) {
        return new Message(
                vi(operation) + ": " + device + " đã làm và đã đọc lại đúng.",
                en(operation) + ": the " + device + " did it, and it was read back.");
    }

    Message sent(Operation operation) {
        return new Message(
                vi(operation) + ": đã gửi tới " + device + ", máy này không cho đọc lại; hãy nhìn màn LED.",
                en(operation) + ": sent to the " + device + ", which cannot be asked; look at the wall.");
    }

    Message notReadBack(Operation operation) {
        return new Message(
                vi(operation) + ": đã gửi tới " + device + " nhưng không đọc lại được; hãy nhìn màn LED.",
                en(operation) + ": sent to the " + device + " but it could not be read back; look at the wall.");
    }

    Message kept(Operation operation, String said) {
        return new Message(
                vi(operation) + ": " + device + " vẫn giữ giá trị cũ (" + said
                        + "); hãy xem máy có bị khóa hay đang ở chế độ khác không.",
                en(operation) + ": the " + device + " keeps its old value (" + said
                        + "); see whether it is locked or in another mode.");
    }

    Message cannot(Operation operation) {
        return new Message(
                vi(operation) + ": hồ sơ của " + device + " không có lệnh này; hãy làm trên mặt máy.",
                en(operation) + ": the profile of the " + device + " has no such command; use its front panel.");
    }

    Message noSuchNumber(Operation operation, String numbers) {
        return new Message(
                vi(operation) + ": " + device + " chỉ có " + numbers + "; hãy chọn lại.",
                en(operation) + ": the " + device + " has only " + numbers + "; choose again.");
    }

    Message tooMany() {
        return new Message(
                device + " chưa làm xong các lệnh trước; hãy chờ vài giây rồi bấm lại.",
                "The " + device + " has not finished the commands before; wait some seconds and press again.");
    }

    Message closed() {
        return new Message("Phông đang dừng; hãy mở lại rồi bấm lại.", "Phông is stopping; start it and press again.");
    }

    Message silent() {
        return serial
                ? new Message(
                        device + " ở " + address + " không trả lời; hãy kiểm tra nguồn, cáp và tốc độ baud.",
                        "The " + device + " at " + address + " does not answer; check its power, cable and baud rate.")
                : new Message(
                        device + " ở " + address + " không trả lời; hãy kiểm tra nguồn, cáp mạng và địa chỉ.",
                        "The " + device + " at " + address + " does not answer; check its power, cable and address.");
    }

    Message damaged() {
        return new Message(
                device + " ở " + address + " trả lời không trọn hoặc sai mã kiểm; hãy kiểm tra cáp và đầu nối.",
                "The " + device + " at " + address
                        + " answers in part or with a wrong checksum; check the cable and plugs.");
    }

    /** Somebody else has the only connection. */
    Message taken() {
        if (serial) {
            return portTaken();
        }
        return new Message(
                device + " ở " + address + " chỉ nhận một kết nối và đang bị chiếm; hãy tắt " + vendorTool
                        + " trên mọi máy tính, Phông sẽ tự nối lại.",
                "The " + device + " at " + address + " takes one connection and somebody has it; close " + vendorTool
                        + " on every computer, Phông reconnects by itself.");
    }

    private Message portTaken() {
        String vi = knowsVendorTool() ? vendorTool + " hoặc chương trình khác" : "chương trình khác";
        String en = knowsVendorTool() ? vendorTool + " or any other program" : "any other program";
        return new Message(
                "Cổng nối tiếp " + address + " của " + device + " đang bận; hãy tắt " + vi
                        + " đang dùng cổng này, Phông sẽ tự nối lại.",
                "The serial port " + address + " of the " + device + " is taken; close " + en
                        + " that uses it, Phông reconnects by itself.");
    }

    boolean knowsVendorTool() {
        return !vendorTool.isEmpty();
    }

    Message absent(IOException e) {
        if (e instanceof UnknownHostException) {
            return new Message(
                    "Không tìm thấy " + device + " tên \"" + address
                            + "\" trong mạng; hãy ghi địa chỉ IP của nó trong tệp màn hình.",
                    "There is no " + device + " called \"" + address
                            + "\" on the network; write its IP address in the wall file.");
        }
        if (e instanceof FileNotFoundException) {
            return new Message(
                    "Không có cổng nối tiếp " + address + "; hãy cắm cáp của " + device + " hoặc sửa tên cổng.",
                    "There is no serial port " + address + "; plug in the cable of the " + device
                            + " or correct the port's name.");
        }
        if (e instanceof AccessDeniedException) {
            return new Message(
                    "Người dùng này không được mở cổng nối tiếp " + address + " của " + device
                            + "; hãy chạy 'sudo usermod -aG dialout $USER' rồi đăng nhập lại.",
                    "This user may not open the serial port " + address + " of the " + device
                            + "; run 'sudo usermod -aG dialout $USER' and log in again.");
        }
        if (e instanceof ConnectException) {
            return new Message(
                    device + " ở " + address + " không nhận kết nối; hãy bật máy, kiểm tra cáp và địa chỉ.",
                    "The " + device + " at " + address
                            + " takes no connection; switch it on, check the cable and the address.");
        }
        return new Message(
                "Mất liên lạc với " + device + " ở " + address + " (" + e.getMessage()
                        + "); hãy kiểm tra nguồn và cáp, Phông sẽ tự nối lại.",
                "The line to the " + device + " at " + address + " is lost (" + e.getMessage()
                        + "); check its power and cable, Phông reconnects by itself.");
    }
}
