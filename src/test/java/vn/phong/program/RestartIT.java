package vn.phong.program;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phong.frame.Frame;
import vn.phong.simulator.VirtualController;

/** The real process killed in the middle of a show, judged from outside by what a controller decodes. */
class RestartIT {
    private static final Pattern PROGRAM = Pattern.compile("\"program\":\\{\"cue\":\"([^\"]+)\",\"page\":(\\d+)");
    private static final Pattern REVISION = Pattern.compile("\"revision\":(\\d+)");

    @TempDir
    private Path folder;

    private Path wall(VirtualController controller, String more) throws IOException {
        return Files.writeString(folder.resolve("wall.json"), """
            {"schemaVersion": 1, "name": "main", "width": 512, "height": 320, "pitchMm": 8.0,
             "outputs": [{"profile": "generic/ddp", "host": "127.0.0.1", "port": %d}%s]}
            """.formatted(controller.port(), more));
    }

    /** The identifier in the root layer (E1.31, 5.6) of the next packet that comes. */
    private static String cid(DatagramSocket receiver) throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[2048], 2048);
        receiver.setSoTimeout(30_000);
        receiver.receive(packet);
        return HexFormat.of().formatHex(packet.getData(), 22, 38);
    }

    private static void forget(DatagramSocket receiver) throws IOException {
        receiver.setSoTimeout(1);
        try {
            while (true) {
                receiver.receive(new DatagramPacket(new byte[2048], 2048));
            }
        } catch (SocketTimeoutException empty) {
            // All that came before is read.
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertTrue(matcher.find(), text);
        return matcher.group();
    }

    @Test
    void a_killed_show_comes_back_with_the_same_picture_and_no_other_between() throws Exception {
        int port = freePort();
        try (VirtualController controller = VirtualController.openLocal(512, 320, 0);
                DatagramSocket receiver = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            Path wall = wall(
                    controller,
                    ", {\"profile\": \"generic/sacn\", \"host\": \"127.0.0.1\", \"universe\": 7, \"port\": "
                            + receiver.getLocalPort()
                            + ", \"area\": {\"x\": 0, \"y\": 0, \"width\": 10, \"height\": 10}}");
            Frame before;
            String cid;
            String programBefore;
            try (Program program = Program.serving(folder, wall, port)) {
                program.press("next", "{}");
                programBefore = found(PROGRAM, program.press("next", "{}"));
                Thread.sleep(1500);
                before = controller.shown();
                cid = cid(receiver);
                program.kill();
            }
            forget(receiver);
            List<Frame> after = new CopyOnWriteArrayList<>();
            controller.onPicture(() -> after.add(controller.shown()));
            try (Program program = Program.serving(folder, wall, port)) {
                assertEquals(programBefore, found(PROGRAM, program.state()));
                Thread.sleep(1500);
                assertEquals(cid, cid(receiver), "another source of sACN after the restart");
            }
            assertTrue(!after.isEmpty(), "nothing reached the controller after the restart");
            after.forEach(frame -> assertArrayEquals(before.pixels(), frame.pixels()));
        }
    }

    @Test
    void no_press_that_was_answered_is_lost_whenever_the_process_is_killed() throws Exception {
        SplittableRandom random = new SplittableRandom(20260101);
        int port = freePort();
        try (VirtualController controller = VirtualController.openLocal(512, 320, 0)) {
            Path wall = wall(controller, "");
            String answered = "";
            for (int life = 0; life < 4; life++) {
                try (Program program = Program.serving(folder, wall, port)) {
                    String begun = program.state();
                    assertTrue(answered.isEmpty() || found(REVISION, begun).equals(found(REVISION, answered)), begun);
                    int presses = 1 + random.nextInt(4);
                    for (int press = 0; press < presses; press++) {
                        answered = program.press("next", "{\"commandId\":\"life-%d-%d\"}".formatted(life, press));
                    }
                    program.kill();
                }
            }
        }
    }
}
