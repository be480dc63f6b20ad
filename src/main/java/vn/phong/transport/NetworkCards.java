package vn.phong.transport;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;

/** The network cards of this machine, by their names, and whether what they are handed can go anywhere. */
final class NetworkCards {
    private NetworkCards() {}

    /**
     * The card of a name such as {@code eth1}, or of one of its addresses.
     *
     * @throws LinkException when this machine has none
     */
    static NetworkInterface named(String name) throws IOException {
        NetworkInterface byName = NetworkInterface.getByName(name);
        NetworkInterface card = byName != null || !name.matches("[0-9.:a-fA-F]+")
                ? byName
                : NetworkInterface.getByInetAddress(InetAddress.getByName(name));
        if (card == null) {
            throw absent(name);
        }
        return card;
    }

    /**
     * Asks the system, which takes some tens of microseconds, by which card it would send there now.
     *
     * @throws IOException when it knows no way, or that card is down or its cable out
     */
    static void assertLeads(InetSocketAddress there) throws IOException {
        if (there.getAddress().isLoopbackAddress()) {
            return;
        }
        try (DatagramSocket asking = new DatagramSocket()) {
            // Fixes the way and sends nothing.
            asking.connect(there);
            NetworkInterface card = NetworkInterface.getByInetAddress(asking.getLocalAddress());
            if (card != null) {
                assertUp(card);
            }
        }
    }

    static void assertUp(NetworkInterface card) throws IOException {
        if (!card.isUp()) {
            throw down(card.getName());
        }
    }

    static LinkException absent(String name) {
        return new LinkException(
                "Máy này không có card mạng \"" + name + "\"; hãy sửa \"interface\" trong tệp màn hình.",
                "This machine has no network card \"" + name + "\"; correct \"interface\" in the wall file.");
    }

    static LinkException down(String name) {
        return new LinkException(
                "Card mạng " + name + " đang tắt hoặc tuột cáp; hãy cắm lại cáp, Phông sẽ tự nối lại.",
                "The network card " + name
                        + " is down or its cable is out; plug the cable in, Phông reconnects by itself.");
    }
}
