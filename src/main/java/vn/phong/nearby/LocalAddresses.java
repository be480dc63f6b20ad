package vn.phong.nearby;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The addresses by which phones in the hall reach this machine. */
public final class LocalAddresses {
    private LocalAddresses() {}

    /** IPv4 addresses of the interfaces that are up, without loopback; empty when there is no network. */
    public static List<String> lan() {
        List<String> addresses = new ArrayList<>();
        try {
            for (NetworkInterface network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
                if (network.isUp() && !network.isLoopback()) {
                    for (InetAddress address : Collections.list(network.getInetAddresses())) {
                        if (address instanceof Inet4Address && !address.isLinkLocalAddress()) {
                            addresses.add(address.getHostAddress());
                        }
                    }
                }
            }
        } catch (SocketException unreadable) {
            return List.of();
        }
        return addresses;
    }
}
