package vn.phong.web;

import com.illposed.osc.ByteArrayListBytesReceiver;
import com.illposed.osc.OSCBundle;
import com.illposed.osc.OSCMessage;
import com.illposed.osc.OSCPacket;
import com.illposed.osc.OSCSerializerAndParserBuilder;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.phong.fuzz.Fuzz;
import vn.phong.osc.OscPort;
import vn.phong.osc.OscReader;

/** Whatever comes in at the OSC port, it is a press or passed over, all the way to the show. */
class OscFuzzTest {
    private static final int FEW = 3000;
    private static final int MANY = 200_000;

    private static Hall hall;

    @BeforeAll
    static void open() throws Exception {
        hall = Hall.open();
    }

    @AfterAll
    static void close() {
        hall.close();
    }

    private static void fuzz(OSCPacket good) throws Exception {
        OscReader reader = new OscReader();
        OscPort.Listener show = hall.server().oscCalls();
        ByteArrayListBytesReceiver bytes = new ByteArrayListBytesReceiver();
        new OSCSerializerAndParserBuilder().buildSerializer(bytes).write(good);
        Fuzz.of(FEW, MANY, bytes.toByteArray(), packet -> {
            List<OscReader.Call> calls = reader.calls(packet);
            calls.forEach(call -> show.called(call.address(), call.arguments()));
            return !calls.isEmpty();
        });
    }

    @Test
    void a_press_with_names_and_values() throws Exception {
        fuzz(new OSCMessage("/phong/load", List.of("cue", "danh-sach", "page", 2)));
    }

    @Test
    void a_message_of_every_kind_of_argument() throws Exception {
        fuzz(new OSCMessage(
                "/phong/brightness", List.of("Ế", 7, 1.5f, 1.5, 7L, true, false, ByteBuffer.wrap(new byte[20]), 'a')));
    }

    @Test
    void a_bundle_within_a_bundle() throws Exception {
        OSCMessage black = new OSCMessage("/phong/black", List.of(1));
        fuzz(new OSCBundle(List.of(black, new OSCBundle(List.of(black, new OSCMessage("/phong/lock/off"))), black)));
    }
}
