package vn.phong.nearby;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The addresses by which phones in the hall reach this machine. */
public final class LocalAddresses {
    private static final String HERE = "localhost";

    private LocalAddresses() {}

    /**
     * The addresses at which other machines reach a server of this one; empty when none does.
     *
     * @param host the address the server is bound to, as the user wrote it
     */
    public static List<String> reaching(String host) {
        Optional<InetAddress> bound = address(host);
        if (bound.filter(InetAddress::isAnyLocalAddress).isPresent()) {
            return lan();
        }
        return bound.filter(there -> !there.isLoopbackAddress()).map(there -> inAddress(host)).stream()
                .toList();
    }

    /** By what this machine itself reaches a server of its own that is bound to {@code host}. */
    public static String here(String host) {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        return address(host)
                .filter(bound -> !bound.isAnyLocalAddress() && !bound.equals(loopback))
                .map(bound -> inAddress(host))
                .orElse(HERE);
    }

    /** As it stands in a web address: IPv6 in brackets. */
    private static String inAddress(String host) {
        return host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
    }

    private static Optional<InetAddress> address(String host) {
        try {
            return Optional.of(InetAddress.getByName(host));
        } catch (UnknownHostException unknown) {
            return Optional.empty();
        }
    }

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
