package vn.phong.osc;

import com.illposed.osc.OSCBundle;
import com.illposed.osc.OSCMessage;
import com.illposed.osc.OSCPacket;
import com.illposed.osc.OSCParseException;
import com.illposed.osc.OSCParser;
import com.illposed.osc.OSCSerializerAndParserBuilder;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads packets of OSC 1.0. For one thread. */
public final class OscReader {
    private static final Logger LOG = LoggerFactory.getLogger(OscReader.class);

    private final OSCParser parser = new OSCSerializerAndParserBuilder().buildParser();

    /**
     * A message.
     *
     * @param address such as {@code /phong/next}
     * @param arguments texts, numbers and booleans as they came
     */
    public record Call(String address, List<Object> arguments) {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /** What a packet says, in its order; nothing when it is no OSC. */
    public List<Call> calls(byte[] packet) {
        try {
            return calls(parser.convert(ByteBuffer.wrap(packet))).toList();
        } catch (OSCParseException | RuntimeException noOsc) {
            LOG.debug("A packet could not be read as OSC.", noOsc);
            return List.of();
        }
    }

    private static Stream<Call> calls(OSCPacket packet) {
        if (packet instanceof OSCBundle bundle) {
            return bundle.getPackets().stream().flatMap(OscReader::calls);
        }
        return packet instanceof OSCMessage message
                ? Stream.of(new Call(message.getAddress(), message.getArguments()))
                : Stream.empty();
    }
}
