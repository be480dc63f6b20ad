package vn.phong.simulator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** A PJLink class 1 display, read from the standard of 2013. */
final class PjlinkDevice implements SimulatedDevice {
    /** The standard's own example. */
    private static final String RANDOM = "498e4a67";

    private static final int IDLE_MS = 30_000;
    private static final Map<String, String> FIRST =
            Map.of("POWR", "1", "INPT", "31", "AVMT", "30", "ERST", "000000", "NAME", "Phong", "CLSS", "1");

    private final String password;
    private final Map<String, String> settings = new TreeMap<>(FIRST);

    /** @param password empty for none */
    PjlinkDevice(String password) {
        this.password = password;
    }

    @Override
    public Session connected() {
        return new Connection();
    }

    @Override
    public int idleMs() {
        return IDLE_MS;
    }

    @Override
    public synchronized String shows() {
        return settings.toString();
    }

    private final class Connection implements Session {
        private boolean letIn = password.isEmpty();

        @Override
        public byte[] greeting() {
            return bytes(letIn ? "PJLINK 0\r" : "PJLINK 1 " + RANDOM + "\r");
        }

        @Override
        public Turn take(byte[] arrived) {
            String text = new String(arrived, StandardCharsets.UTF_8);
            int end = text.indexOf('\r');
            if (end < 0) {
                return Turn.WAIT;
            }
            String line = text.substring(0, end);
            String digest = letIn ? "" : digest();
            if (!line.startsWith(digest)) {
                return new Turn(end + 1, bytes("PJLINK ERRA\r"));
            }
            letIn = true;
            return new Turn(end + 1, bytes(answered(line.substring(digest.length())) + "\r"));
        }
    }

    private synchronized String answered(String line) {
        if (!line.matches("%1[A-Z0-9]{4} .{1,128}")) {
            return "%1ERR1";
        }
        String command = line.substring(2, 6);
        String parameter = line.substring(7);
        if (!settings.containsKey(command)) {
            return "%1" + command + "=ERR1";
        }
        if (parameter.equals("?")) {
            return "%1" + command + "=" + settings.get(command);
        }
        boolean known = switch (command) {
            case "POWR" -> parameter.matches("[01]");
            case "INPT" -> parameter.matches("[1-5][1-9]");
            case "AVMT" -> parameter.matches("[123][01]");
            default -> false;
        };
        if (known) {
            settings.put(command, command.equals("AVMT") ? muted(parameter) : parameter);
        }
        return "%1" + command + "=" + (known ? "OK" : "ERR2");
    }

    /** What is muted after an order: 11 the picture, 21 the sound, 31 both, 30 nothing. */
    private String muted(String order) {
        String now = settings.get("AVMT");
        boolean picture = now.equals("11") || now.equals("31");
        boolean sound = now.equals("21") || now.equals("31");
        boolean on = order.endsWith("1");
        picture = order.charAt(0) == '2' ? picture : on;
        sound = order.charAt(0) == '1' ? sound : on;
        return picture ? (sound ? "31" : "11") : (sound ? "21" : "30");
    }

    private String digest() {
        try {
            MessageDigest md5 = MessageDigest.getInstance("MD5");
            return HexFormat.of().formatHex(md5.digest(bytes(RANDOM + password)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has MD5", impossible);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
