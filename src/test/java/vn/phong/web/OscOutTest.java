package vn.phong.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.illposed.osc.OSCMessage;
import com.illposed.osc.OSCSerializerAndParserBuilder;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import vn.phong.outside.OtherWays;
import vn.phong.outside.Ways;

/** What another program hears by OSC, over a real socket. */
class OscOutTest {
    private static final int PATIENCE_MS = 10_000;

    @Test
    @SuppressWarnings("try") // the way out only has to be open
    void what_a_press_the_time_or_an_output_changes_is_told() throws Exception {
        try (Hall hall = Hall.open();
                DatagramSocket listener = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            listener.setSoTimeout(PATIENCE_MS);
            InetSocketAddress to = new InetSocketAddress(InetAddress.getLoopbackAddress(), listener.getLocalPort());
            Ways ways = new Ways(false, OptionalInt.empty(), Optional.of(to), false, Optional.empty());
            OtherWays open = OtherWays.open(ways, "127.0.0.1", hall.server(), hall.playout());
            try {
                assertEquals("Phông Hội nghị", next(listener, "cue_now_title"));
                assertEquals("live", next(listener, "wall_status"));
                Caller phone = Caller.device(hall);
                phone.press("next", "{}");
                assertEquals("Phát biểu khai mạc", next(listener, "cue_now_title"));
                assertEquals("Danh sách khen (1/3)", next(listener, "cue_next_title"));
                phone.press("lock", "{\"on\":true}");
                assertEquals(1, next(listener, "output_locked"));
                phone.press("timer/set", "{\"seconds\":300}");
                assertEquals("05:00", next(listener, "timer_current_hms"));
                phone.press("timer/start", "{}");
                assertTrue(String.valueOf(next(listener, "timer_current_hms")).startsWith("04:5"));
                hall.unplug();
                assertEquals("away", next(listener, "wall_status"));
            } finally {
                open.close();
            }
        }
    }

    /** The next value of a variable; whatever else comes before is passed over. */
    private static Object next(DatagramSocket listener, String variable) throws Exception {
        byte[] buffer = new byte[2048];
        while (true) {
            DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
            listener.receive(packet);
            OSCMessage message = (OSCMessage) new OSCSerializerAndParserBuilder()
                    .buildParser()
                    .convert(ByteBuffer.wrap(packet.getData(), 0, packet.getLength()));
            if (message.getAddress().equals("/phong/var/" + variable)) {
                return message.getArguments().get(0);
            }
        }
    }
}
