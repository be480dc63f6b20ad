package vn.phong;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.List;
import vn.phong.cli.Commands;
import vn.phong.message.Message;
import vn.phong.message.Refusal;

/** The entrance: the first argument names a subcommand; none means {@code serve}. */
public final class Phong {
    private static final int REFUSED = 2;

    private Phong() {}

    public static void main(String[] arguments) throws InterruptedException {
        System.exit(run(Arrays.asList(arguments)));
    }

    private static int run(List<String> words) throws InterruptedException {
        try {
            boolean named = !words.isEmpty() && !words.get(0).startsWith("-");
            return Commands.run(named ? words.get(0) : "serve", named ? words.subList(1, words.size()) : words);
        } catch (Refusal refusal) {
            return said(refusal.words());
        } catch (NoSuchFileException missing) {
            return said(new Message(
                    "Không tìm thấy tệp " + missing.getFile() + "; hãy kiểm tra lại đường dẫn.",
                    "The file " + missing.getFile() + " is not there; check the path."));
        } catch (IOException failed) {
            return said(new Message(
                    "Không đọc hoặc ghi được: " + failed.getMessage() + "; hãy kiểm tra ổ đĩa và quyền truy cập.",
                    "Reading or writing failed: " + failed.getMessage() + "; check the disk and the permissions."));
        }
    }

    private static int said(Message words) {
        System.err.println(words.vi());
        System.err.println(words.en());
        return REFUSED;
    }
}
