package vn.phong.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.phong.profile.ControlProfile;

/**
 * A device of the language {@code raw}: it answers as documented in {@code simulator/raw-exchanges.json}, and one that
 * is not there, because its profile stands in a data folder, as that profile says. A value that is asked for is the one
 * told last.
 */
final class RawDevice implements SimulatedDevice {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String EXCHANGES = "/simulator/raw-exchanges.json";
    private static final int ARRIVED_MAX = 4096;
    private static final Pattern PLACE = Pattern.compile("\\{(value|u8|u16le|u16be|u32le|u32be|f32le)}");

    private final List<Exchange> exchanges = new ArrayList<>();
    private String told = "";
    private String shown = "";

    private record Exchange(boolean isHex, Pattern request, String reply) {}

    private RawDevice(List<ControlProfile.RawExchange> described) {
        for (ControlProfile.RawExchange each : described) {
            exchanges.add(new Exchange(each.isHex(), pattern(each.request(), each.isHex()), each.reply()));
        }
    }

    static RawDevice of(ControlProfile profile) {
        List<ControlProfile.RawExchange> documented = documented(profile.id());
        return new RawDevice(documented.isEmpty() ? profile.rawExchanges() : documented);
    }

    private static List<ControlProfile.RawExchange> documented(String id) {
        List<ControlProfile.RawExchange> found = new ArrayList<>();
        try (InputStream file = RawDevice.class.getResourceAsStream(EXCHANGES)) {
            for (JsonNode device : JSON.readTree(file).path("devices")) {
                if (device.path("profile").asText().equals(id)) {
                    device.path("exchanges").forEach(each -> found.add(exchange(each)));
                }
            }
            return found;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ControlProfile.RawExchange exchange(JsonNode each) {
        boolean isHex = each.has("hex");
        String request = each.path(isHex ? "hex" : "text").asText();
        return new ControlProfile.RawExchange(isHex, request, each.path("reply").asText());
    }

    @Override
    public Session connected() {
        return this::take;
    }

    @Override
    public synchronized String shows() {
        return shown;
    }

    private synchronized Turn take(byte[] arrived) {
        for (Exchange exchange : exchanges) {
            String text = text(arrived, exchange.isHex());
            Matcher request = exchange.request().matcher(text);
            if (request.lookingAt()) {
                told = request.groupCount() > 0 ? request.group(1) : told;
                shown = request.group().strip();
                return new Turn(exchange.isHex() ? request.end() / 2 : request.end(), reply(exchange));
            }
        }
        return arrived.length < ARRIVED_MAX ? Turn.WAIT : Turn.passOver(arrived.length);
    }

    private byte[] reply(Exchange exchange) {
        String filled = PLACE.matcher(exchange.reply()).replaceAll(Matcher.quoteReplacement(told));
        return exchange.isHex()
                ? HexFormat.of().parseHex(filled.replaceAll("\\s", ""))
                : filled.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String text(byte[] bytes, boolean isHex) {
        return isHex ? HexFormat.of().withUpperCase().formatHex(bytes) : new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static Pattern pattern(String request, boolean isHex) {
        StringBuilder regex = new StringBuilder();
        Matcher place = PLACE.matcher(request);
        int end = 0;
        while (place.find()) {
            regex.append(literal(request.substring(end, place.start()), isHex));
            regex.append(isHex ? digits(place.group(1)) : "([^\\r\\n]{1,64}?)");
            end = place.end();
        }
        return Pattern.compile(
                regex.append(literal(request.substring(end), isHex)).toString());
    }

    private static String literal(String text, boolean isHex) {
        return Pattern.quote(isHex ? text.replaceAll("\\s", "").toUpperCase(java.util.Locale.ROOT) : text);
    }

    private static String digits(String place) {
        return switch (place) {
            case "u8" -> "([0-9A-F]{2})";
            case "u16le", "u16be" -> "([0-9A-F]{4})";
            case "value" -> "((?:[0-9A-F]{2}){1,16}?)";
            default -> "([0-9A-F]{8})";
        };
    }
}
