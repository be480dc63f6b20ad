package vn.phong.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import vn.phong.Wiring;
import vn.phong.document.AgendaWriter;
import vn.phong.document.RankingWriter;
import vn.phong.event.Event;
import vn.phong.event.EventFile;
import vn.phong.message.Refusal;

/**
 * {@code agenda event.json -o chuong-trinh.docx}: the printed programme for Word or Excel, to go on in there; with
 * {@code --rankings} the rankings for Excel.
 */
final class Agenda implements Command {
    @Override
    public int run(List<String> words) throws IOException {
        Arguments arguments = Arguments.of(words, Set.of("o"), Set.of("rankings"));
        Event event = EventFile.read(Path.of(arguments.only("tệp sự kiện (event file)")));
        Path target = Path.of(arguments.required("o", "chuong-trinh.docx"));
        byte[] document = bytes(event, target.toString(), arguments.flag("rankings"));
        Files.createDirectories(target.toAbsolutePath().getParent());
        Files.write(target, document);
        System.out.println("Đã ghi (written): " + target);
        return 0;
    }

    private static byte[] bytes(Event event, String name, boolean rankings) {
        if (name.endsWith(".docx") && !rankings) {
            return AgendaWriter.docx(event, Wiring.now());
        }
        if (name.endsWith(".xlsx")) {
            return rankings ? RankingWriter.xlsx(event) : AgendaWriter.xlsx(event);
        }
        throw new Refusal(
                "Không ghi được loại tệp này; hãy đặt tên kết thúc bằng .docx hoặc .xlsx.",
                "This kind of file cannot be written; give a name that ends with .docx or .xlsx.");
    }
}
