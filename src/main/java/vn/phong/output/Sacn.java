package vn.phong.output;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.phong.profile.OutputPlan;
import vn.phong.protocol.SacnDataPacket;
import vn.phong.protocol.SacnDiscoveryPacket;
import vn.phong.protocol.SacnSource;
import vn.phong.transport.MulticastTransport;
import vn.phong.transport.PacketTransport;

/** What all sACN outputs of a wall share: the source they are, and what tells their universes. */
record Sacn(SacnSource source, SacnAnnouncer announcer) {
    private static final String SOURCE_NAME = "Phông";

    static Sacn of(List<OutputPlan.Pixels> outputs, UUID cid, LongSupplier nanos) {
        SacnSource source = new SacnSource(cid, SOURCE_NAME);
        Optional<String> networkCard = outputs.stream()
                .flatMap(output -> output.addressing().networkCard().stream())
                .findFirst();
        MulticastTransport multicast = new MulticastTransport(networkCard);
        int[] universes = outputs.stream()
                .filter(output -> !output.isVirtual())
                .flatMap(Sacn::universes)
                .mapToInt(Integer::intValue)
                .sorted()
                .distinct()
                .toArray();
        PacketTransport group = multicast.to(group(SacnDiscoveryPacket.UNIVERSE));
        return new Sacn(source, new SacnAnnouncer(source, universes, group, multicast::close, nanos));
    }

    /** A picture's packets, each to its universe's own group. */
    Delivery multicast(OutputPlan.Pixels plan, SacnPackets packets) {
        MulticastTransport multicast = new MulticastTransport(plan.addressing().networkCard());
        List<PacketTransport> groups = IntStream.range(0, packets.count())
                .mapToObj(index -> multicast.to(group(packets.universe(index))))
                .toList();
        IntFunction<PacketTransport> route = groups::get;
        return new Delivery(route, announcer::announceIfDue, groups.get(0)::look, () -> {
            announcer.close();
            multicast.close();
        });
    }

    Delivery unicast(PacketTransport transport) {
        return new Delivery(index -> transport, announcer::announceIfDue, transport::look, () -> {
            announcer.close();
            transport.close();
        });
    }

    /** ANSI E1.31-2018, 9.3.1: 239.255 and the universe's two bytes. */
    private static InetSocketAddress group(int universe) {
        return new InetSocketAddress("239.255." + (universe >> 8) + "." + (universe & 0xFF), SacnDataPacket.PORT);
    }

    private static Stream<Integer> universes(OutputPlan.Pixels output) {
        int first = output.addressing().firstUniverse();
        IntStream pixels = IntStream.range(first, first + output.universes());
        IntStream sync = IntStream.of(output.addressing().syncUniverse()).filter(universe -> universe > 0);
        return IntStream.concat(pixels, sync).boxed();
    }
}
