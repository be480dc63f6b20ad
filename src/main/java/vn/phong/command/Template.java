package vn.phong.command;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bytes with places for an operation's value: <code>{value}</code> as it is (in hex templates: its hex digits), <code>
 * {u8}</code>, <code>{u16le}</code>, <code>{u16be}</code>, <code>{u32le}</code>, <code>{u32be}</code> as a whole
 * number, <code>{f32le}</code> as a float. Any other brace stands for itself.
 */
public final class Template {
    private static final Pattern PLACE = Pattern.compile("\\{(value|u8|u16le|u16be|u32le|u32be|f32le)}");
    private static final Pattern HEX = Pattern.compile("(\\s*[0-9A-Fa-f]{2})*\\s*");

    private final List<Part> parts;
    private final boolean hex;

    private Template(List<Part> parts, boolean hex) {
        this.parts = List.copyOf(parts);
        this.hex = hex;
    }

    /** Either bytes or the name of a place; the other is empty. */
    private record Part(byte[] bytes, String place) {}

    /**
     * @param text pairs of hex digits, with or without spaces, and places
     * @throws IllegalArgumentException when it is not that
     */
    public static Template hex(String text) {
        return new Template(parts(text, Template::hexBytes), true);
    }

    /** @param text sent as UTF-8 */
    public static Template text(String text) {
        return new Template(parts(text, literal -> literal.getBytes(StandardCharsets.UTF_8)), false);
    }

    private interface Encoding {
        byte[] bytes(String literal);
    }

    private static List<Part> parts(String text, Encoding encoding) {
        List<Part> parts = new ArrayList<>();
        Matcher place = PLACE.matcher(text);
        int end = 0;
        while (place.find()) {
            parts.add(new Part(encoding.bytes(text.substring(end, place.start())), ""));
            parts.add(new Part(new byte[0], place.group(1)));
            end = place.end();
        }
        parts.add(new Part(encoding.bytes(text.substring(end)), ""));
        return parts;
    }

    public boolean hasPlace() {
        return parts.stream().anyMatch(part -> !part.place().isEmpty());
    }

    /**
     * The bytes with the value in its places.
     *
     * @throws IllegalArgumentException when the value does not fit a place
     */
    public byte[] filled(String value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Part part : parts) {
            bytes.writeBytes(part.place().isEmpty() ? part.bytes() : inPlace(part.place(), value));
        }
        return bytes.toByteArray();
    }

    private byte[] inPlace(String place, String value) {
        return switch (place) {
            case "value" -> hex ? hexBytes(value) : value.getBytes(StandardCharsets.UTF_8);
            case "u8" -> whole(value, 1, ByteOrder.BIG_ENDIAN);
            case "u16le" -> whole(value, 2, ByteOrder.LITTLE_ENDIAN);
            case "u16be" -> whole(value, 2, ByteOrder.BIG_ENDIAN);
            case "u32le" -> whole(value, 4, ByteOrder.LITTLE_ENDIAN);
            case "u32be" -> whole(value, 4, ByteOrder.BIG_ENDIAN);
            default ->
                ByteBuffer.allocate(4)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putFloat(Float.parseFloat(value))
                        .array();
        };
    }

    private static byte[] whole(String value, int size, ByteOrder order) {
        BigInteger number;
        try {
            number = new BigDecimal(value).toBigIntegerExact();
        } catch (ArithmeticException fraction) {
            throw new IllegalArgumentException(value + " is no whole number", fraction);
        }
        if (number.signum() < 0 || number.bitLength() > 8 * size) {
            throw new IllegalArgumentException(value + " does not fit " + size + " bytes");
        }
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            int place = order == ByteOrder.LITTLE_ENDIAN ? i : size - 1 - i;
            bytes[place] = number.shiftRight(8 * i).byteValue();
        }
        return bytes;
    }

    private static byte[] hexBytes(String text) {
        if (!HEX.matcher(text).matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is not pairs of hex digits");
        }
        return HexFormat.of().parseHex(text.replaceAll("\\s", ""));
    }
}
