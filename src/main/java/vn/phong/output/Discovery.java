package vn.phong.output;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.phong.profile.PixelProtocol;
import vn.phong.protocol.ArtDmxPacket;
import vn.phong.protocol.ArtPollPacket;
import vn.phong.protocol.ArtPollReply;
import vn.phong.protocol.DdpPacket;
import vn.phong.protocol.SacnDataPacket;
import vn.phong.protocol.SacnDiscoveryPacket;
import vn.phong.protocol.SacnUniverseList;
import vn.phong.transport.SerialTransport;
import vn.phong.transport.UdpListening;
import vn.phong.transport.UdpQuestion;

/**
 * Looks for controllers, with sockets of its own, so that no output in operation is touched. A node that an output of
 * this program drives over Art-Net from port 6454 may answer that output instead and stay unfound: it is known already.
 */
public final class Discovery {
    private static final Logger LOG = LoggerFactory.getLogger(Discovery.class);
    private static final int DDP_PORT = 4048;
    /** ANSI E1.31-2018, 4.3: a source tells its universes every ten seconds. */
    private static final int SACN_WAIT_MS = SacnDiscoveryPacket.INTERVAL_MS + 500;
    /** The group of the number 64214 (ANSI E1.31-2018, 9.3.1). */
    private static final byte[] SACN_DISCOVERY_GROUP = {(byte) 239, (byte) 255, (byte) 250, (byte) 214};

    /**
     * A controller, a serial port, or another source of sACN, that was found.
     *
     * @param protocol what it answered in
     * @param place its address, or the serial port's name
     * @param name what it calls itself, its place when it does not say
     * @param universes the port-addresses it shows, of Art-Net; the universes it sends, of sACN
     */
    public record Found(PixelProtocol protocol, String place, String name, List<Integer> universes) {
        public Found {
            universes = List.copyOf(universes);
        }
    }

    private Discovery() {}

    /**
     * Asks all of this machine's networks in Art-Net and DDP, one after the other, lists the serial ports, and listens
     * meanwhile for other sources of sACN, which say every ten seconds what they send.
     *
     * @param waitMs how long answers are waited for each time, up to 5000
     * @param own this installation's identifier as a source of sACN, which is not told
     * @param nanos a clock that only goes forward, in nanoseconds
     */
    public static List<Found> everywhere(int waitMs, UUID own, LongSupplier nanos) throws IOException {
        CompletableFuture<List<Found>> sources =
                CompletableFuture.supplyAsync(() -> heard(own, nanos), Discovery::aside);
        List<Found> found = new ArrayList<>(artNet(UdpQuestion.broadcasts(ArtDmxPacket.PORT), waitMs, nanos));
        found.addAll(ddp(UdpQuestion.broadcasts(DDP_PORT), waitMs, nanos));
        SerialTransport.ports().stream()
                .map(port -> new Found(PixelProtocol.ADALIGHT, port, port, List.of()))
                .forEach(found::add);
        found.addAll(sources.join());
        return List.copyOf(found);
    }

    private static void aside(Runnable work) {
        Thread thread = new Thread(work, "sacn-listening");
        thread.setDaemon(true);
        thread.start();
    }

    private static List<Found> heard(UUID own, LongSupplier nanos) {
        try {
            return sacn(SACN_WAIT_MS, own, nanos);
        } catch (IOException deaf) {
            LOG.info("sources of sACN cannot be listened for: {}", deaf.toString());
            return List.of();
        }
    }

    /** Other sources of sACN on this machine's networks, with all universes each says it sends. */
    public static List<Found> sacn(int waitMs, UUID own, LongSupplier nanos) throws IOException {
        InetAddress group = InetAddress.getByAddress(SACN_DISCOVERY_GROUP);
        Map<UUID, Found> bySource = new TreeMap<>();
        for (UdpQuestion.Answer answer : UdpListening.hear(group, SacnDataPacket.PORT, waitMs, nanos)) {
            SacnUniverseList.read(answer.bytes())
                    .filter(list -> !list.cid().equals(own))
                    .ifPresent(list -> bySource.merge(list.cid(), source(answer.host(), list), Discovery::together));
        }
        return List.copyOf(bySource.values());
    }

    private static Found source(String host, SacnUniverseList list) {
        return new Found(PixelProtocol.SACN, host, list.name().isBlank() ? host : list.name(), list.universes());
    }

    /** Art-Net nodes by their addresses; the replies of one node are put together. */
    public static List<Found> artNet(List<InetSocketAddress> to, int waitMs, LongSupplier nanos) throws IOException {
        ByteBuffer poll = ByteBuffer.allocate(ArtPollPacket.SIZE);
        ArtPollPacket.encode(poll);
        Map<String, Found> byPlace = new TreeMap<>();
        for (UdpQuestion.Answer answer : UdpQuestion.ask(poll.flip(), to, ArtDmxPacket.PORT, waitMs, nanos)) {
            ArtPollReply.read(answer.bytes())
                    .map(reply -> node(answer.host(), reply))
                    .ifPresent(node -> byPlace.merge(node.place(), node, Discovery::together));
        }
        return List.copyOf(byPlace.values());
    }

    /** DDP displays by their addresses; many, WLED among them, do not answer. */
    public static List<Found> ddp(List<InetSocketAddress> to, int waitMs, LongSupplier nanos) throws IOException {
        ByteBuffer query = ByteBuffer.allocate(DdpPacket.HEADER_SIZE);
        DdpPacket.encodeStatusQuery(query);
        return UdpQuestion.ask(query.flip(), to, DDP_PORT, waitMs, nanos).stream()
                .filter(answer -> DdpPacket.isStatusReply(answer.bytes()))
                .map(UdpQuestion.Answer::host)
                .distinct()
                .sorted()
                .map(host -> new Found(PixelProtocol.DDP, host, host, List.of()))
                .toList();
    }

    private static Found node(String host, ArtPollReply reply) {
        String name = reply.longName().isBlank() ? reply.shortName() : reply.longName();
        return new Found(PixelProtocol.ARTNET, host, name.isBlank() ? host : name, reply.outputs());
    }

    private static Found together(Found one, Found other) {
        TreeSet<Integer> universes = new TreeSet<>(one.universes());
        universes.addAll(other.universes());
        return new Found(one.protocol(), one.place(), one.name(), List.copyOf(universes));
    }
}
