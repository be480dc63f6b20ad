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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import vn.phong.message.Refusal;
import vn.phong.plan.PlanDocument;

/**
 * Reads a document in a process of its own, so that no file, however made, takes time or memory from the show: the
 * process has a fixed heap and is ended when its time is over, and its libraries are never loaded here.
 */
public final class Apart {
    /** The files there are to begin a list with. */
    public static final List<String> SAMPLES = List.of("awards.xlsx", "awards.csv", "ranking.xlsx", "ranking.csv");

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
                throw DocumentFaults.tooLarge(fileName);
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
        finish(List.of("read", file.toAbsolutePath().toString(), fileName), fileName, answer, timeMaxS);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(answer))) {
            return DocumentData.read(new DataInputStream(in));
        }
    }

    /** Runs the process to its end, with its output in a file. */
    private static void finish(List<String> words, String fileName, Path answer, int timeMaxS) throws IOException {
        Process process = new ProcessBuilder(command(words))
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
            throw DocumentFaults.damaged(fileName);
        }
    }

    private static List<String> command(List<String> words) {
        List<String> command = new ArrayList<>(List.of(
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
                Apart.class.getName()));
        command.addAll(words);
        return command;
    }

    private static Refusal tooLong(String fileName) {
        return new Refusal(
                "Đọc tệp " + fileName + " quá lâu nên đã dừng; hãy lưu riêng phần chương trình rồi nhập lại.",
                "Reading the file " + fileName + " took too long and was stopped; save the programme alone and import"
                        + " that.");
    }

    /**
     * A file to begin a list with, made in a process apart too: the show never loads what makes it.
     *
     * @throws Refusal for a name there is no sample of
     */
    public static byte[] sample(String name) {
        refuseUnknown(name);
        try {
            Path answer = Files.createTempFile("phong-sample", ".file");
            try {
                finish(List.of("sample", name), name, answer, TIME_MAX_S);
                return Files.readAllBytes(answer);
            } finally {
                Files.deleteIfExists(answer);
            }
        } catch (IOException unwritable) {
            throw new Refusal(
                    "Không tạo được tệp mẫu; hãy kiểm tra ổ đĩa.", "The sample cannot be made; check the disk.");
        }
    }

    static void refuseUnknown(String sample) {
        if (!SAMPLES.contains(sample)) {
            String known = String.join(", ", SAMPLES);
            throw new Refusal(
                    "Không có tệp mẫu \"" + sample + "\"; các tệp mẫu: " + known + ".",
                    "There is no sample \"" + sample + "\"; the samples are: " + known + ".");
        }
    }

    /** The process apart: writes the lines, or the sentences of a refusal, to its output. */
    public static void main(String[] words) throws IOException {
        OutputStream out = System.out;
        System.setOut(System.err);
        try (DataOutputStream data = new DataOutputStream(new BufferedOutputStream(out))) {
            if (words[0].equals("sample")) {
                data.write(Samples.made(words[1]));
            } else {
                write(Path.of(words[1]), words[2], data);
            }
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
