package vn.phong.document;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import vn.phong.message.Refusal;
import vn.phong.plan.PlanDocument;

/**
 * Reads a document in a process of its own, so that no file, however made, takes time or memory from the show: the
 * process has a fixed heap and is ended when its time is over, and its libraries are never loaded here.
 */
public final class Apart {
    private static final int TIME_MAX_S = 60;
    private static final String HEAP_MAX = "-Xmx320m";

    private Apart() {}

    /**
     * @param fileName what the sentences call it
     * @throws Refusal when it cannot be read, with what to do
     */
    public static PlanDocument read(Path file, String fileName) {
        return read(file, fileName, TIME_MAX_S);
    }

    static PlanDocument read(Path file, String fileName, int timeMaxS) {
        try {
            if (Files.size(file) > Documents.SIZE_MAX) {
                throw Documents.tooLarge(fileName);
            }
            Path answer = Files.createTempFile("phong-document", ".lines");
            try {
                return answered(file, fileName, answer, timeMaxS);
            } finally {
                Files.deleteIfExists(answer);
            }
        } catch (IOException unreadable) {
            throw new Refusal(
                    "Không đọc được tệp " + fileName + "; hãy kiểm tra đường dẫn, quyền đọc và ổ đĩa.",
                    "The file " + fileName + " cannot be read; check its path, your right to read it and the disk.");
        }
    }

    private static PlanDocument answered(Path file, String fileName, Path answer, int timeMaxS) throws IOException {
        Process process = new ProcessBuilder(command(file, fileName))
                .redirectOutput(answer.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            process.getOutputStream().close();
            if (!process.waitFor(timeMaxS, TimeUnit.SECONDS)) {
                throw tooLong(fileName);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw tooLong(fileName);
        } finally {
            process.destroyForcibly();
        }
        if (process.exitValue() != 0) {
            throw Documents.damaged(fileName);
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(answer))) {
            DataInputStream data = new DataInputStream(in);
            return DocumentData.read(data);
        }
    }

    private static List<String> command(Path file, String fileName) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP_MAX,
                "-Xss2m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xshare:auto",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                Apart.class.getName(),
                file.toAbsolutePath().toString(),
                fileName);
    }

    private static Refusal tooLong(String fileName) {
        return new Refusal(
                "Đọc tệp " + fileName + " quá lâu nên đã dừng; hãy lưu riêng phần chương trình rồi nhập lại.",
                "Reading the file " + fileName + " took too long and was stopped; save the programme alone and import"
                        + " that.");
    }

    /** The process apart: writes the lines, or the sentences of a refusal, to its output. */
    public static void main(String[] words) throws IOException {
        OutputStream out = System.out;
        System.setOut(System.err);
        try (DataOutputStream data = new DataOutputStream(new BufferedOutputStream(out))) {
            write(Path.of(words[0]), words[1], data);
        }
    }

    private static void write(Path file, String fileName, DataOutputStream data) throws IOException {
        PlanDocument document;
        try {
            document = Documents.read(file, fileName);
        } catch (Refusal refusal) {
            DocumentData.write(refusal, data);
            return;
        }
        DocumentData.write(document, data);
    }
}
