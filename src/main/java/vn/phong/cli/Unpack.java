package vn.phong.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import vn.phong.Home;
import vn.phong.Wiring;
import vn.phong.event.EventFolder;
import vn.phong.pack.ShowUnpack;

/** {@code unpack show.zip [--data DIR]}: a packed show into the data folder; nothing that is there is replaced. */
final class Unpack implements Command {
    @Override
    public int run(List<String> words) throws IOException {
        Arguments arguments = Arguments.of(words, Set.of("data"));
        Path file = Path.of(arguments.only("tệp đã đóng gói (packed show)"));
        Path data = arguments.option("data").map(Path::of).orElseGet(Home::dataFolder);
        EventFolder events = new EventFolder(Home.events(data));
        try (InputStream in = Files.newInputStream(file)) {
            ShowUnpack.Opened opened = new ShowUnpack(data, events, Wiring.approvals(data)).open(in);
            opened.added().forEach(path -> System.out.println("  + " + path));
            opened.kept().forEach(path -> System.out.println("  = " + path + " (tệp đang có được giữ; yours is kept)"));
            Path event = events.file(opened.event());
            System.out.println("Đã mở (opened): " + event);
            System.out.println("./run.sh serve --event " + event + " --data " + data);
        }
        return 0;
    }
}
