package vn.phong.transport;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import vn.phong.message.Refusal;

/** Finds where a controller is. */
final class Addresses {
    private Addresses() {}

    /** @throws Refusal when the name does not resolve */
    static InetSocketAddress of(String host, int port) {
        try {
            return new InetSocketAddress(InetAddress.getByName(host), port);
        } catch (UnknownHostException e) {
            throw new Refusal(
                    "Không tìm thấy bộ điều khiển \"" + host
                            + "\" trong mạng; hãy ghi đúng địa chỉ IP của nó vào \"host\" của tệp màn hình.",
                    "The controller \"" + host
                            + "\" is not found on the network; write its IP address as \"host\" in the wall file.");
        }
    }
}
