package vn.phong.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import vn.phong.Home;
import vn.phong.message.Message;
import vn.phong.profile.WallSheet;

/** {@code wall}: a wall in words, what its outputs carry, and what to mend before the hall. */
final class Describe implements Command {
    @Override
    public int run(List<String> words) {
        Arguments arguments = Arguments.of(words, Set.of("data"));
        Path data = arguments.option("data").map(Path::of).orElseGet(Home::dataFolder);
        WallSheet sheet = new WallSheet(Walls.of(arguments.only("wall.json"), data));
        print("", sheet.size());
        sheet.outputs().forEach(output -> print("  ", output));
        sheet.warnings().forEach(warning -> print("! ", warning));
        return 0;
    }

    private static void print(String mark, Message line) {
        System.out.println(mark + line.vi());
        System.out.println(" ".repeat(mark.length()) + line.en());
    }
}
