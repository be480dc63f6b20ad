package vn.phong.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A documented request and its reply: one field a line, {@code >} to the device and {@code <} from it, its source on
 * top.
 */
public record GoldenExchange(byte[] request, byte[] reply) {
    public static GoldenExchange read(String name) {
        return new GoldenExchange(bytes(name, "> "), bytes(name, "< "));
    }

    /** A request in text, a field a line, {@code \s} for a space, {@code \r} for the return. */
    public static String text(String name) {
        return lines(name, ".txt")
                .filter(line -> line.startsWith("> "))
                .map(line -> line.substring(2)
                        .replaceAll("  +#.*", "")
                        .replace("\\s", " ")
                        .replace("\\r", "\r"))
                .collect(Collectors.joining());
    }

    private static byte[] bytes(String name, String mark) {
        return HexFormat.of()
                .parseHex(lines(name, ".hex")
                        .filter(line -> line.startsWith(mark))
                        .map(line -> line.substring(mark.length()).replaceAll("#.*|\\s", ""))
                        .collect(Collectors.joining()));
    }

    private static Stream<String> lines(String name, String ending) {
        try (InputStream file = GoldenExchange.class.getResourceAsStream("/golden/command/" + name + ending)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
