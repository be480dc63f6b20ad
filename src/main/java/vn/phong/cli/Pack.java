package vn.phong.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import vn.phong.Home;
import vn.phong.Wiring;
import vn.phong.event.EventFile;
import vn.phong.pack.ShowPack;

/** {@code pack event.json [--data DIR] -o show.zip}: the whole show as one file. */
final class Pack implements Command {
    @Override
    public int run(List<String> words) throws IOException {
        Arguments arguments = Arguments.of(words, Set.of("o", "data"));
        Path event = Path.of(arguments.only("tệp sự kiện (event file)"));
        Path target = Path.of(arguments.required("o", "show.zip")).toAbsolutePath();
        Path data = arguments.option("data").map(Path::of).orElseGet(Home::dataFolder);
        Path own = event.toAbsolutePath().normalize();
        boolean prepared = Home.events(data).toAbsolutePath().normalize().equals(own.getParent());
        String name = prepared ? own.getFileName().toString().replaceFirst("\\.json$", "") : "";
        Files.createDirectories(target.getParent());
        Path unfinished = Files.createTempFile(target.getParent(), "show", ".unfinished");
        try {
            try (OutputStream out = Files.newOutputStream(unfinished)) {
                ShowPack.write(EventFile.read(event), name, Wiring.approvals(data), data, out);
            }
            Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
        System.out.println("Đã ghi (written): " + target);
        return 0;
    }
}
