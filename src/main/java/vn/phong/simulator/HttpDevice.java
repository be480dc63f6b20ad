package vn.phong.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A device with an HTTP interface: answers as documented in {@code simulator/http-exchanges.json}. */
final class HttpDevice implements SimulatedDevice {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String EXCHANGES = "/simulator/http-exchanges.json";
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *(\\d{1,6})");
    private static final byte[] HEAD_END = {'\r', '\n', '\r', '\n'};

    private final Map<String, JsonNode> exchanges = new TreeMap<>();
    private final Map<String, ObjectNode> states = new TreeMap<>();

    HttpDevice() {
        try (InputStream file = HttpDevice.class.getResourceAsStream(EXCHANGES)) {
            for (JsonNode exchange : JSON.readTree(file).path("exchanges")) {
                String request = exchange.path("method").asText() + " "
                        + exchange.path("path").asText();
                exchanges.put(request, exchange);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public Session connected() {
        return this::take;
    }

    @Override
    public synchronized String shows() {
        return states.toString();
    }

    private synchronized Turn take(byte[] arrived) {
        String text = new String(arrived, StandardCharsets.ISO_8859_1);
        int headEnd = text.indexOf(new String(HEAD_END, StandardCharsets.ISO_8859_1));
        if (headEnd < 0) {
            return Turn.WAIT;
        }
        Matcher length = LENGTH.matcher(text.substring(0, headEnd));
        int bodyStart = headEnd + HEAD_END.length;
        int end = bodyStart + (length.find() ? Integer.parseInt(length.group(1)) : 0);
        if (arrived.length < end) {
            return Turn.WAIT;
        }
        String[] words = text.substring(0, text.indexOf("\r\n")).split(" ");
        String request = words.length < 2 ? "" : words[0] + " " + words[1];
        return new Turn(end, answer(request, Arrays.copyOfRange(arrived, bodyStart, end)));
    }

    private byte[] answer(String request, byte[] body) {
        JsonNode exchange = exchanges.get(request);
        if (exchange == null) {
            return response("404 Not Found", "{\"error\":\"no such path\"}");
        }
        if (exchange.has("changes")) {
            try {
                state(exchange.path("changes").asText()).setAll((ObjectNode) JSON.readTree(body));
            } catch (IOException | ClassCastException noObject) {
                return response("400 Bad Request", "{\"error\":9}");
            }
        }
        boolean isState = exchange.path("isState").asBoolean();
        JsonNode answer = isState ? state(exchange.path("path").asText()) : exchange.path("answer");
        return response("200 OK", answer.toString());
    }

    /** What GET answers at a path that is changed by another request. */
    private ObjectNode state(String path) {
        return states.computeIfAbsent(path, absent -> {
            JsonNode first = exchanges.get("GET " + path);
            return first == null
                    ? JSON.createObjectNode()
                    : first.path("answer").deepCopy();
        });
    }

    private static byte[] response(String status, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String head = "HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\nContent-Length: " + bytes.length
                + "\r\nConnection: close\r\n\r\n";
        return (head + body).getBytes(StandardCharsets.UTF_8);
    }
}
