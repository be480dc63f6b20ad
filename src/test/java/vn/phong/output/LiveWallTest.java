package vn.phong.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phong.control.ControlHealth;
import vn.phong.control.ControlLink;
import vn.phong.control.ControlLinks;
import vn.phong.frame.Frame;
import vn.phong.profile.ControlPlan;
import vn.phong.profile.ControlProfile;
import vn.phong.profile.ControlTransport;
import vn.phong.profile.ProfileLibrary;
import vn.phong.simulator.ControlFaults;
import vn.phong.simulator.ControlSimulator;
import vn.phong.transport.Tap;

/** Discovery and probing never disturb a live wall: what is said, over what, and what the wall shows meanwhile. */
class LiveWallTest {
    private static final int PATIENCE_MS = 30_000;
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    @TempDir
    private Path folder;

    /** Every model that can be asked whether it is there, all at once, each over its one connection. */
    @Test
    void probing_writes_nothing_to_a_processor_and_opens_no_second_connection() throws IOException {
        List<Probed> all = new ArrayList<>();
        try {
            for (ControlProfile profile : eagerProfiles()) {
                all.add(Probed.open(profile));
            }
            VirtualWall.within(
                    PATIENCE_MS, "three questions to each", () -> all.stream().allMatch(Probed::isAsked));
        } finally {
            all.forEach(Probed::close);
        }
        assertTrue(all.size() > 30, all.size() + " models");
        all.forEach(Probed::assertUndisturbed);
    }

    /** The shipped control profiles, which ask every half second here and wait long for an answer. */
    private List<ControlProfile> eagerProfiles() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("firmware-profiles"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(Path.of("firmware-profiles").relativize(file));
                Files.createDirectories(copy.getParent());
                String eager = Files.readString(file)
                        .replaceAll("\"probeIntervalMs\": *\\d+", "\"probeIntervalMs\": 500")
                        .replaceAll("\"timeoutMs\": *\\d+", "\"timeoutMs\": 10000");
                Files.writeString(copy, eager);
            }
        }
        return ProfileLibrary.read(List.of(folder)).profiles().stream()
                .filter(ControlProfile.class::isInstance)
                .map(ControlProfile.class::cast)
                .filter(profile -> profile.transports().get(0).kind() != ControlTransport.Kind.UDP)
                .toList();
    }

    /** A processor whose wire is listened to. */
    private record Probed(ControlProfile profile, ControlSimulator device, Tap tap, ControlLink link, String before) {
        static Probed open(ControlProfile profile) throws IOException {
            boolean http = profile.language().equals("http");
            ControlFaults manners = http ? ControlFaults.NONE : ControlFaults.NONE.withOneClient();
            ControlSimulator device = ControlSimulator.openLocal(profile, 0, "", manners);
            Tap tap = Tap.into(device.port());
            ControlTransport.Kind kind = http ? ControlTransport.Kind.HTTP : ControlTransport.Kind.TCP;
            ControlTransport wire = new ControlTransport(kind, tap.port(), 0);
            String before = device.shows();
            ControlPlan plan = new ControlPlan(profile, wire, "127.0.0.1", "");
            return new Probed(profile, device, tap, ControlLinks.open(plan, System::nanoTime), before);
        }

        boolean isAsked() {
            ControlHealth health = link.health(); // what a page that is open reads again and again
            return !asks() || health.state() == ControlHealth.State.LIVE && matches("(?:" + question() + "){3,}");
        }

        void assertUndisturbed() {
            String id = profile.id();
            assertEquals(before, device.shows(), id);
            assertTrue(matches("(?:" + question() + ")*"), () -> id + " was told " + hex());
            if (!profile.language().equals("http")) { // which has a connection for each question
                assertEquals(asks() ? 1 : 0, tap.connections(), id);
            }
        }

        private boolean asks() {
            return !profile.language().equals("raw");
        }

        /** Byte by byte, in hex; the serial number and the checksum of NovaStar vary. */
        private String question() {
            return switch (profile.language()) {
                // Head, zero, serial number, from the computer to the controller, 00 = read, register 2, two bytes.
                case "novastar" -> "55AA00..FE00000000000000020000000200....";
                case "colorlight-v" -> "9999000800000000";
                case "colorlight-z" -> "99990400";
                case "pjlink" -> "2531504F5752203F0D"; // %1POWR ?
                case "http" -> "474554" + "20(?:(?!0D0A0D0A)..)+" + "0D0A0D0A"; // GET, and no body
                default -> "nothing";
            };
        }

        private boolean matches(String pattern) {
            return Pattern.matches(pattern, hex());
        }

        private String hex() {
            return HexFormat.of().withUpperCase().formatHex(tap.said());
        }

        void close() {
            link.close();
            device.close();
            try {
                tap.close();
            } catch (IOException open) {
                throw new UncheckedIOException(open);
            }
        }
    }

    /** What a controller hears when somebody looks for controllers: one question, and nothing that it would show. */
    @Test
    void discovery_asks_one_question_and_sends_no_picture() throws IOException {
        assertEquals(
                List.of("4172742D4E6574000020000E0000"), // Art-Net, OpPoll, version 14, no flags
                heard(port -> Discovery.artNet(List.of(new InetSocketAddress(HERE, port)), 100, System::nanoTime)));
        assertEquals(
                List.of("420000FB000000000000"), // DDP 1, query, display 251: its status
                heard(port -> Discovery.ddp(List.of(new InetSocketAddress(HERE, port)), 100, System::nanoTime)));
    }

    private interface Looking {
        List<Discovery.Found> at(int port) throws IOException;
    }

    private static List<String> heard(Looking looking) throws IOException {
        try (DatagramSocket controller = new DatagramSocket(0, HERE)) {
            looking.at(controller.getLocalPort());
            controller.send(new DatagramPacket(new byte[1], 1, HERE, controller.getLocalPort())); // the end
            List<String> heard = new ArrayList<>();
            DatagramPacket packet = new DatagramPacket(new byte[2048], 2048);
            controller.setSoTimeout(PATIENCE_MS);
            for (controller.receive(packet); packet.getLength() > 1; controller.receive(packet)) {
                byte[] bytes = Arrays.copyOf(packet.getData(), packet.getLength());
                heard.add(HexFormat.of().withUpperCase().formatHex(bytes));
            }
            return heard;
        }
    }

    /** Cuts and fades go on while the whole network is asked, again and again. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "generic/ddp",
                "generic/artnet",
                "generic/artnet-sync",
                "generic/sacn",
                "generic/sacn-sync",
                "generic/tpm2net",
                "wled/realtime-udp"
            })
    void discovery_never_disturbs_pictures_on_their_way(String id) {
        try (VirtualWall wall = VirtualWall.of(id, 40, 30)) {
            List<InetSocketAddress> here =
                    List.of(new InetSocketAddress(HERE, wall.controller().port()));
            CompletableFuture<Void> looking = CompletableFuture.runAsync(() -> look(id, here));
            for (int press = 1; press <= 4 || !looking.isDone(); press++) {
                Frame frame = wall.noise(press);
                wall.output().show(frame, press % 2 == 0 ? 60 : 0);
                VirtualWall.within(PATIENCE_MS, "picture " + press, () -> wall.shows(frame));
            }
            looking.join();
            assertEquals(0, wall.controller().counts().lostPackets());
            assertEquals(0, wall.controller().counts().incompleteFrames());
            assertEquals(OutputHealth.State.LIVE, wall.output().health().state());
        }
    }

    private static void look(String id, List<InetSocketAddress> here) {
        try {
            for (int again = 0; again < 3; again++) {
                if (id.contains("ddp")) {
                    Discovery.ddp(here, 50, System::nanoTime);
                } else {
                    Discovery.artNet(here, 50, System::nanoTime);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
