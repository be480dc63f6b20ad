package vn.phong.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phong.message.Message;
import vn.phong.message.Refusal;

/**
 * A second show of one data folder, from a second process, as a technician starts it who lost the first one's window.
 */
class OneShowTest {
    @TempDir
    private Path folder;

    /** Has a data folder until its input ends. */
    static final class Another {
        private Another() {}

        public static void main(String[] arguments) throws IOException, InterruptedException {
            try (OneShow one = OneShow.of(Path.of(arguments[0]))) {
                System.out.println("taken");
                if (System.in.read() > 0) {
                    one.servedAt("http://localhost:7700/remote");
                    System.out.println("served");
                }
                System.in.transferTo(System.out);
            }
        }
    }

    private Message refusal() {
        return assertThrows(Refusal.class, () -> OneShow.of(folder)).words();
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void a_data_folder_that_is_made_is_for_its_owner_only_and_one_that_is_there_stays_as_it_is() throws Exception {
        Path made = folder.resolve("phong/data");
        OneShow.of(made).close();
        assertEquals("rwx------", rights(made));
        Path there = Files.createDirectory(folder.resolve("there"));
        Files.setPosixFilePermissions(there, PosixFilePermissions.fromString("rwxr-x---"));
        OneShow.of(there).close();
        assertEquals("rwxr-x---", rights(there));
    }

    @Test
    void a_folder_that_another_show_has_is_refused_with_its_address_and_free_when_that_one_is_killed()
            throws Exception {
        Process another = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Another.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said = another.inputReader()) {
            assertEquals("taken", said.readLine());
            assertEquals(
                    "Một Phông khác đang mở với thư mục dữ liệu " + folder + "; hãy đợi nó mở xong, hoặc tắt nó trước.",
                    refusal().vi());
            another.getOutputStream().write('\n');
            another.getOutputStream().flush();
            assertEquals("served", said.readLine());
            assertEquals(
                    new Message(
                            "Phông đang chạy rồi với thư mục dữ liệu " + folder + "; hãy mở"
                                    + " http://localhost:7700/remote, hoặc tắt chương trình kia trước.",
                            "Phông is running already with the data folder " + folder
                                    + "; open http://localhost:7700/remote, or stop the other one first."),
                    refusal());
        } finally {
            another.destroyForcibly().waitFor();
        }
        OneShow.of(folder).close();
        OneShow.of(folder).close();
    }

    @Test
    void a_folder_that_cannot_hold_the_file_is_no_reason_to_stay_dark() throws Exception {
        Files.createDirectory(folder.resolve(OneShow.FILE));
        OneShow.of(folder).close();
    }
}
