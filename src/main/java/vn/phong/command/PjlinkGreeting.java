package vn.phong.command;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.phong.message.Message;

/** What a PJLink device says first, and what it then wants before the first command (class 1, section 5.1). */
public final class PjlinkGreeting {
    private static final Pattern OPEN = Pattern.compile("PJLINK 0", Pattern.CASE_INSENSITIVE);
    private static final Pattern LOCKED = Pattern.compile("PJLINK 1 ([0-9A-Fa-f]{8})", Pattern.CASE_INSENSITIVE);

    private PjlinkGreeting() {}

    /** {@link Answer.Good} holds what goes before the first command; {@link Answer.Silent} until the line is whole. */
    public static Answer read(byte[] received, String password) {
        String text = new String(received, StandardCharsets.UTF_8);
        int end = text.indexOf('\r');
        if (end < 0) {
            return new Answer.Silent();
        }
        String line = text.substring(0, end);
        Matcher locked = LOCKED.matcher(line);
        if (OPEN.matcher(line).matches()) {
            return new Answer.Good("");
        }
        if (!locked.matches()) {
            return new Answer.Damaged(line);
        }
        return password.isEmpty() ? passwordWanted(line) : new Answer.Good(digest(locked.group(1), password));
    }

    /** The MD5 of the device's random number and the password, in small hex digits. */
    static String digest(String random, String password) {
        try {
            byte[] together = (random + password).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(together));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has MD5", impossible);
        }
    }

    private static Answer passwordWanted(String line) {
        return new Answer.Refused(
                line,
                new Message(
                        "Máy đòi mật khẩu PJLink; hãy ghi \"password\" cho nó trong tệp màn hình.",
                        "The device wants its PJLink password; write it as \"password\" in the wall file."));
    }

    static Answer wrongPassword(String line) {
        return new Answer.Refused(
                line,
                new Message(
                        "Máy không nhận mật khẩu PJLink; hãy sửa \"password\" của nó trong tệp màn hình.",
                        "The device does not take the PJLink password; correct its \"password\" in the wall file."));
    }
}
