package vn.phong.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.phong.osc.OscPort;

/**
 * OSC calls become presses: {@code /phong/next}, {@code /phong/load "mo-dau"}, {@code /phong/black 1}. OSC knows no
 * PIN, so its presses count beside those of the holder of control; whoever opened the port wanted that.
 */
final class OscCalls implements OscPort.Listener {
    private static final Logger LOG = LoggerFactory.getLogger(OscCalls.class);
    private static final String PREFIX = "/phong/";
    private static final Device OSC = new Device("osc", "", Role.OPERATOR, "OSC", true);

    private final ShowRoutes shows;

    OscCalls(ShowRoutes shows) {
        this.shows = shows;
    }

    @Override
    public void called(String address, List<Object> arguments) {
        if (!address.startsWith(PREFIX) || isRelease(arguments)) {
            return;
        }
        try {
            String path = address.substring(PREFIX.length());
            shows.press(OSC, path, members(path, arguments));
        } catch (Rejection refused) {
            LOG.info("OSC {}: {}", address, refused.words().vi());
        }
    }

    /** Buttons of many controllers send 1 when pressed and 0 when let go; only a switch means its 0. */
    private static boolean isRelease(List<Object> arguments) {
        return arguments.size() == 1 && arguments.get(0) instanceof Float value && value == 0f;
    }

    /** One argument is the value of the verb's only member; with several, names and values follow each other. */
    private static ObjectNode members(String path, List<Object> arguments) {
        ObjectNode members = Json.object();
        Set<String> known = path.equals(Brightness.VERB)
                ? Brightness.ASKED.names()
                : Verbs.has(path) ? Verbs.named(path).members() : Set.of();
        if (known.size() == 1 && arguments.size() == 1) {
            put(members, known.iterator().next(), arguments.get(0));
        } else if (!known.isEmpty()) {
            for (int index = 0; index + 1 < arguments.size(); index += 2) {
                put(members, String.valueOf(arguments.get(index)), arguments.get(index + 1));
            }
        }
        return members;
    }

    private static void put(ObjectNode members, String name, Object value) {
        if (value instanceof Boolean on) {
            members.put(name, on);
        } else if (value instanceof Number number && name.equals("on")) {
            members.put(name, number.doubleValue() != 0);
        } else if (value instanceof Float || value instanceof Double) {
            members.put(name, ((Number) value).doubleValue());
        } else if (value instanceof Integer whole) {
            members.put(name, whole);
        } else {
            members.put(name, String.valueOf(value));
        }
    }
}
