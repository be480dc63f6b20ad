package vn.phong.certificate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import vn.phong.message.Refusal;

/** Java's own maker of keys and certificates, the one beside the Java that runs us, started without a shell. */
final class Keytool {
    private static final int TIME_MAX_S = 60;

    private final Path program;

    private Keytool(Path program) {
        this.program = program;
    }

    /** @param javaHome the folder of the Java that runs us */
    static Keytool in(Path javaHome) {
        Path windows = javaHome.resolve("bin").resolve("keytool.exe");
        return new Keytool(Files.exists(windows) ? windows : windows.resolveSibling("keytool"));
    }

    /**
     * Makes a key and its certificate on P-256, valid since yesterday, because a phone's clock may be late.
     *
     * @param store takes the key under the alias; a PKCS #12 file that opens with the password in {@code passwordFile}
     * @param more words, such as who signs and {@code -ext} with its value
     * @throws Refusal when it cannot be made
     */
    void make(Path store, Path passwordFile, String alias, String name, int validDays, List<String> more) {
        List<String> words = new ArrayList<>(List.of(
                program.toString(),
                "-genkeypair",
                "-alias",
                alias,
                "-dname",
                "CN=" + name,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-startdate",
                "-1d",
                "-validity",
                String.valueOf(validDays),
                "-keystore",
                store.toString(),
                "-storetype",
                "PKCS12",
                "-storepass:file",
                passwordFile.toString()));
        words.addAll(more);
        if (!ends(words)) {
            throw new Refusal(
                    "Không tự làm được chứng chỉ bằng " + program + "; hãy cài JDK 17 đầy đủ hoặc dùng --certificate.",
                    "No certificate can be made with " + program + "; install a complete JDK 17 or use --certificate.");
        }
    }

    private static boolean ends(List<String> words) {
        try {
            Process process = new ProcessBuilder(words)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                process.getOutputStream().close();
                return process.waitFor(TIME_MAX_S, TimeUnit.SECONDS) && process.exitValue() == 0;
            } finally {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } catch (IOException absent) {
            return false;
        }
    }
}
