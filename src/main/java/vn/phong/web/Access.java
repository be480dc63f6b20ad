package vn.phong.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/** Who may press: whoever gave the PIN or scanned the code keeps a token on the device. Safe for threads. */
public final class Access {
    /** Devices remembered at once; the oldest is forgotten first. */
    static final int TOKENS_MAX = 64;

    private static final int TOKEN_SIZE = 16;

    private final String pin;
    private final String joinSecret;
    private final AccessStore store;
    private final RandomGenerator random;
    private final WrongPins wrongPins;
    private final Deque<String> tokenHashes;

    /**
     * @param pin six digits, for people
     * @param joinSecret 22 or more URL-safe characters nobody can guess, for the code that a phone scans
     * @param random the source of tokens; a cryptographic one
     * @param nanos a clock that only moves forward
     */
    public Access(String pin, String joinSecret, AccessStore store, RandomGenerator random, LongSupplier nanos) {
        this.pin = pin;
        this.joinSecret = joinSecret;
        this.store = store;
        this.random = random;
        this.wrongPins = new WrongPins(nanos);
        this.tokenHashes = new ArrayDeque<>(store.load());
    }

    /** The path a phone opens to be let in without typing. */
    public String joinPath() {
        return "/join/" + joinSecret;
    }

    /** A new device's token for the right PIN; turns a wrong one back (401), and everybody after too many (429). */
    synchronized String enter(String typed, String address) {
        return admitted(pin, typed, address)
                .orElseThrow(() -> new Rejection(
                        401,
                        "Mã PIN không đúng; hãy xem lại mã ở cửa sổ nơi chạy Phông rồi nhập lại.",
                        "The PIN is wrong; look it up in the window where Phông runs and enter it again."));
    }

    /** A new device's token for the right secret of the scanned code. */
    synchronized Optional<String> join(String secret, String address) {
        return admitted(joinSecret, secret, address);
    }

    synchronized boolean admits(String token) {
        byte[] hash = hash(token).getBytes(StandardCharsets.US_ASCII);
        boolean known = false;
        for (String each : tokenHashes) {
            known |= MessageDigest.isEqual(each.getBytes(StandardCharsets.US_ASCII), hash);
        }
        return known;
    }

    private Optional<String> admitted(String expected, String given, String address) {
        if (wrongPins.tooMany(address)) {
            throw new Rejection(
                    429,
                    "Đã nhập sai quá nhiều lần; hãy đợi một phút rồi nhập lại.",
                    "Too many wrong tries; wait a minute, then try again.");
        }
        if (!MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8))) {
            wrongPins.note(address);
            return Optional.empty();
        }
        return Optional.of(newToken());
    }

    private String newToken() {
        byte[] bytes = new byte[TOKEN_SIZE];
        random.nextBytes(bytes);
        String token = HexFormat.of().formatHex(bytes);
        tokenHashes.addLast(hash(token));
        while (tokenHashes.size() > TOKENS_MAX) {
            tokenHashes.removeFirst();
        }
        store.save(List.copyOf(tokenHashes));
        return token;
    }

    private static String hash(String token) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
