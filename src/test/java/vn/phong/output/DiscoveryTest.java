package vn.phong.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.phong.frame.Frame;
import vn.phong.profile.Addressing;
import vn.phong.profile.PixelProtocol;
import vn.phong.simulator.VirtualController;
import vn.phong.transport.StandardPorts;

@ExtendWith(StandardPorts.class)
class DiscoveryTest {
    @Test
    void a_node_of_many_ports_is_found_once_with_all_its_universes() throws IOException {
        // 60x60 pixels are 22 universes, from 14 on: they cross two sub-nets and take seven replies.
        Addressing from14 = new Addressing(14, 100, 0, 0, Optional.empty());
        VirtualController.Model model = new VirtualController.Model(PixelProtocol.ARTNET, 60, 60, from14);
        try (VirtualController node = VirtualController.openLocal(model, 0, System::nanoTime)) {
            List<Discovery.Found> found = Discovery.artNet(here(node), 300, System::nanoTime);
            assertEquals(1, found.size(), found.toString());
            assertEquals("127.0.0.1", found.get(0).place());
            assertEquals("Phong virtual controller", found.get(0).name());
            assertEquals(IntStream.range(14, 36).boxed().toList(), found.get(0).universes());
        }
    }

    @Test
    void a_ddp_display_is_found() throws IOException {
        try (VirtualController display = VirtualController.openLocal(4, 4, 0)) {
            assertEquals(
                    List.of(new Discovery.Found(PixelProtocol.DDP, "127.0.0.1", "127.0.0.1", List.of())),
                    Discovery.ddp(here(display), 300, System::nanoTime));
        }
    }

    /** Real announcements over multicast on this machine: the output's of one installation, seen by another. */
    @Test
    void another_source_of_sacn_is_heard_and_the_own_is_not() throws Exception {
        try (PixelOutput source = VirtualWall.output(VirtualWall.profile("generic/sacn"), "multicast", 5568, 40, 40)) {
            UUID other = UUID.fromString("00000000-0000-0000-0000-000000000001");
            CompletableFuture<List<Discovery.Found>> found = listening(other);
            CompletableFuture<List<Discovery.Found>> own = listening(VirtualWall.CID);
            VirtualWall.pause(700);
            source.show(VirtualWall.noise(1024, 1024, 1), 0);
            Discovery.Found heard = found.get(10, TimeUnit.SECONDS).stream()
                    .filter(each -> each.name().equals("Phông"))
                    .findFirst()
                    .orElseThrow();
            assertEquals(PixelProtocol.SACN, heard.protocol());
            assertEquals(IntStream.range(5, 15).boxed().toList(), heard.universes());
            assertEquals(
                    List.of(),
                    own.get(10, TimeUnit.SECONDS).stream()
                            .filter(each -> each.name().equals("Phông")
                                    && each.universes().contains(5))
                            .toList());
        }
    }

    private static CompletableFuture<List<Discovery.Found>> listening(UUID own) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return Discovery.sacn(2500, own, System::nanoTime);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Test
    void where_nobody_answers_nothing_is_found_and_the_time_is_kept() throws IOException {
        try (VirtualController display = VirtualController.openLocal(4, 4, 0)) {
            long start = System.nanoTime();
            assertEquals(List.of(), Discovery.artNet(here(display), 300, System::nanoTime));
            long tookMs = (System.nanoTime() - start) / 1_000_000;
            assertTrue(tookMs < 1500, tookMs + " ms");
        }
    }

    @Test
    void looking_disturbs_no_picture() throws IOException {
        try (VirtualWall wall = VirtualWall.of("generic/artnet", 40, 40)) {
            Frame frame = wall.noise(1);
            wall.output().show(frame, 0);
            VirtualWall.await("the picture", () -> wall.shows(frame));
            Discovery.artNet(here(wall.controller()), 200, System::nanoTime);
            Discovery.ddp(here(wall.controller()), 200, System::nanoTime);
            assertTrue(wall.shows(frame));
            assertEquals(0, wall.controller().counts().lostPackets());
            assertEquals(OutputHealth.State.LIVE, wall.output().health().state());
        }
    }

    private static List<InetSocketAddress> here(VirtualController controller) {
        return List.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), controller.port()));
    }
}
