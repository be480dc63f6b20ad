package vn.phong.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.illposed.osc.ByteArrayListBytesReceiver;
import com.illposed.osc.OSCBundle;
import com.illposed.osc.OSCMessage;
import com.illposed.osc.OSCPacket;
import com.illposed.osc.OSCSerializerAndParserBuilder;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phong.control.ControlLink;
import vn.phong.control.ControlLinks;
import vn.phong.osc.OscPort;
import vn.phong.profile.ControlPlan;
import vn.phong.profile.ControlProfile;
import vn.phong.profile.ControlTransport;
import vn.phong.profile.ProfileLibrary;
import vn.phong.simulator.ControlFaults;
import vn.phong.simulator.ControlSimulator;

/** Presses by OSC over a real socket, and that rubbish at the port disturbs nothing. */
class OscCallsTest {
    private Hall hall;
    private OscPort port;
    private DatagramSocket socket;

    @BeforeEach
    void open() throws Exception {
        hall = Hall.open();
        port = OscPort.open("127.0.0.1", 0, hall.server().oscCalls());
        socket = new DatagramSocket();
    }

    @AfterEach
    void close() {
        socket.close();
        port.close();
        hall.close();
    }

    private static byte[] bytes(OSCPacket packet) throws Exception {
        ByteArrayListBytesReceiver bytes = new ByteArrayListBytesReceiver();
        new OSCSerializerAndParserBuilder().buildSerializer(bytes).write(packet);
        return bytes.toByteArray();
    }

    private void send(byte[] packet) throws Exception {
        socket.send(new DatagramPacket(packet, packet.length, InetAddress.getLoopbackAddress(), port.port()));
    }

    private void say(String address, Object... arguments) throws Exception {
        send(bytes(new OSCMessage(address, List.of(arguments))));
    }

    private static void await(String what, BooleanSupplier done) throws InterruptedException {
        for (int wait = 0; wait < 500 && !done.getAsBoolean(); wait++) {
            Thread.sleep(10);
        }
        if (!done.getAsBoolean()) {
            throw new AssertionError("not within 5 s: " + what);
        }
    }

    private String program() {
        return hall.playout().show().state().program().toString();
    }

    private String preview() {
        return hall.playout().show().state().preview().orElseThrow().toString();
    }

    @Test
    void verbs_press_with_and_without_arguments() throws Exception {
        say("/phong/next");
        await("next", () -> program().equals("khai-mac"));
        say("/phong/load", "ket");
        await("load", () -> preview().equals("ket"));
        say("/phong/load/cue/3");
        await("load by number", () -> preview().equals("danh-sach"));
        say("/phong/load/next");
        await("load next", () -> preview().equals("danh-sach.2"));
        say("/phong/black", 1);
        await("black", () -> hall.playout().show().state().black());
        say("/phong/black", 0);
        await("not black", () -> !hall.playout().show().state().black());
        say("/phong/lock/on");
        await("lock", () -> hall.playout().show().state().locked());
        say("/phong/lock/off");
        await("not locked", () -> !hall.playout().show().state().locked());
    }

    @Test
    void a_bundle_is_taken_in_its_order() throws Exception {
        send(bytes(new OSCBundle(
                List.of(new OSCMessage("/phong/load", List.of("ket")), new OSCMessage("/phong/take", List.of())))));
        await("bundle", () -> program().equals("ket"));
    }

    @Test
    void the_button_let_go_is_no_second_press() throws Exception {
        say("/phong/next", 1f);
        say("/phong/next", 0f);
        say("/phong/lock", 1);
        await("lock", () -> hall.playout().show().state().locked());
        assertEquals("khai-mac", program());
    }

    @Test
    void osc_presses_beside_whoever_holds_control_and_is_named_in_the_log() throws Exception {
        Caller phone = Caller.device(hall);
        phone.press("load", "{\"cue\":\"khai-mac\"}");
        say("/phong/next");
        await("next", () -> program().equals("khai-mac"));
        assertEquals(
                "technician",
                phone.get("/api/v1/control").json().at("/holder/role").asText());
        String log = phone.get("/api/v1/log").text();
        assertTrue(log.contains("\"name\":\"OSC\",\"role\":\"operator\""), log);
    }

    @Test
    void brightness_is_told_to_the_walls_processor() throws Exception {
        ControlProfile model = (ControlProfile)
                ProfileLibrary.read(List.of(Path.of("firmware-profiles"))).profile("novastar/vx1000");
        try (ControlSimulator processor = ControlSimulator.openLocal(model, 0, "", ControlFaults.NONE);
                ControlLink link = ControlLinks.open(
                        new ControlPlan(
                                model,
                                new ControlTransport(ControlTransport.Kind.TCP, processor.port(), 0),
                                "127.0.0.1",
                                ""),
                        System::nanoTime);
                Hall lit = Hall.with(List.of(link));
                OscPort osc = OscPort.open("127.0.0.1", 0, lit.server().oscCalls())) {
            byte[] packet = bytes(new OSCMessage("/phong/brightness", List.of(60)));
            socket.send(new DatagramPacket(packet, packet.length, InetAddress.getLoopbackAddress(), osc.port()));
            Caller phone = Caller.device(lit);
            await("brightness", () -> processor.shows().contains("=99"));
            assertTrue(phone.get("/api/v1/log").text().contains("Chỉnh độ sáng màn: 60 %"));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void rubbish_changes_nothing_and_the_next_press_is_taken(long seed) throws Exception {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] good = bytes(new OSCMessage("/phong/unknown/verb", List.of("ket", 7, 1.5f)));
        for (int count = 0; count < 500; count++) {
            send(random.nextBoolean() ? mutated(good, random) : noise(random));
        }
        // A flood may drop a packet on its way, so the press is said until it is there.
        for (int wait = 0; wait < 100 && !hall.playout().show().state().locked(); wait++) {
            say("/phong/lock", 1);
            Thread.sleep(50);
        }
        assertTrue(hall.playout().show().state().locked());
        assertEquals("phong", program());
    }

    private static byte[] mutated(byte[] good, SplittableRandom random) {
        byte[] packet = good.clone();
        packet[random.nextInt(packet.length)] = (byte) random.nextInt(256);
        return Arrays.copyOf(packet, random.nextInt(packet.length + 1));
    }

    private static byte[] noise(SplittableRandom random) {
        byte[] packet = new byte[random.nextInt(1600)];
        random.nextBytes(packet);
        if (random.nextInt(3) == 0 && packet.length > 8) {
            System.arraycopy(new byte[] {'#', 'b', 'u', 'n', 'd', 'l', 'e', 0}, 0, packet, 0, 8);
        }
        return packet;
    }
}
