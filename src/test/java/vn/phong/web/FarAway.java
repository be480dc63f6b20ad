package vn.phong.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** A stranger on another computer: what is asked comes from another address than the one it is asked at. */
final class FarAway implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final byte[] HERE_BY_ANOTHER_ADDRESS = {127, 0, 0, 2};
    private static final int PATIENCE_MS = 10_000;
    private static final int LENGTH_IN_TWO_BYTES = 126;

    private final Socket socket;
    private final DataInputStream in;

    private FarAway(Hall hall) throws IOException {
        this.socket = new Socket(
                InetAddress.getLoopbackAddress(), hall.port(), InetAddress.getByAddress(HERE_BY_ANOTHER_ADDRESS), 0);
        socket.setSoTimeout(PATIENCE_MS);
        this.in = new DataInputStream(socket.getInputStream());
    }

    /** The status of an answer. */
    static int get(Hall hall, String path) throws IOException {
        try (FarAway stranger = new FarAway(hall)) {
            return stranger.asked(path, "Connection: close");
        }
    }

    /** A wall page's live connection. */
    static FarAway wallPage(Hall hall) throws IOException {
        FarAway stranger = new FarAway(hall);
        int status = stranger.asked(
                "/api/v1/live?page=wall",
                "Connection: Upgrade",
                "Upgrade: websocket",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==");
        if (status != 101) {
            throw new IOException("no live connection: " + status);
        }
        return stranger;
    }

    private int asked(String path, String... headers) throws IOException {
        List<String> lines = new ArrayList<>(List.of("GET " + path + " HTTP/1.1", "Host: 127.0.0.1"));
        lines.addAll(List.of(headers));
        socket.getOutputStream().write((String.join("\r\n", lines) + "\r\n\r\n").getBytes(ISO_8859_1));
        String status = line();
        while (!line().isEmpty()) {
            // The headers are of no interest.
        }
        return Integer.parseInt(status.split(" ")[1]);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("the connection ends in " + line);
            }
            line.append(next == '\r' ? "" : String.valueOf((char) next));
        }
        return line.toString();
    }

    /** The payload of the next message with this tag. */
    JsonNode next(String tag) throws IOException {
        JsonNode message = message();
        while (!message.path("tag").asText().equals(tag)) {
            message = message();
        }
        return message.get("payload");
    }

    /** RFC 6455, 5.2: what a server sends is not masked. */
    private JsonNode message() throws IOException {
        in.readUnsignedByte();
        int length = in.readUnsignedByte();
        byte[] text = new byte[length == LENGTH_IN_TWO_BYTES ? in.readUnsignedShort() : length];
        in.readFully(text);
        return JSON.readTree(new String(text, UTF_8));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
