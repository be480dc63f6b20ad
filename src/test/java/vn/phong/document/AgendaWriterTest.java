package vn.phong.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phong.event.AgendaItem;
import vn.phong.event.Event;
import vn.phong.event.EventFile;
import vn.phong.plan.PlanImport;

/** The programme goes out to the office's tools and comes back through the importer as it was. */
class AgendaWriterTest {
    private static final Event EVENT = EventFile.parse("""
        {"schemaVersion": 1, "name": "Hội nghị tổng kết năm 2026", "agenda": [
          {"id": "a", "number": "1", "time": "7h30 - 8h00", "text": "Đón tiếp đại biểu", "performer": "Ban Tổ chức"},
          {"id": "b", "number": "2", "time": "8h00 - 8h10", "text": "Tuyên bố lý do, giới thiệu đại biểu",
            "performer": "Ông Nguyễn Văn A"},
          {"id": "c", "number": "3", "time": "8h10 - 8h40", "text": "Báo cáo tổng kết: kết quả & phương hướng",
            "performer": "Lãnh đạo Sở Nội vụ"},
          {"id": "d", "number": "4", "time": "8h40 - 10h00", "text": "Phát biểu tham luận (khoảng 08 - 10 tham luận)",
            "performer": "Đại biểu"},
          {"id": "e", "number": "5", "time": "10h00 - 10h30", "text": "Công bố Quyết định khen thưởng",
            "performer": "Bà Trần Thị B"}],
         "cues": [{"id": "phong", "layout": "backdrop"}]}
        """.getBytes(StandardCharsets.UTF_8), "event.json");

    @TempDir
    Path folder;

    private List<List<String>> back(String name, Function<Event, byte[]> written) throws Exception {
        Path file = folder.resolve(name);
        Files.write(file, written.apply(EVENT));
        return PlanImport.read(Documents.read(file, name)).event().agenda().stream()
                .map(AgendaWriterTest::shown)
                .toList();
    }

    private static List<String> shown(AgendaItem item) {
        return List.of(item.number(), item.time(), item.text(), item.performer());
    }

    private static final List<List<String>> PROGRAMME = List.of(
            List.of("1", "7h30 - 8h00", "Đón tiếp đại biểu", "Ban Tổ chức"),
            List.of("2", "8h00 - 8h10", "Tuyên bố lý do, giới thiệu đại biểu", "Ông Nguyễn Văn A"),
            List.of("3", "8h10 - 8h40", "Báo cáo tổng kết: kết quả & phương hướng", "Lãnh đạo Sở Nội vụ"),
            List.of("4", "8h40 - 10h00", "Phát biểu tham luận (khoảng 08 - 10 tham luận)", "Đại biểu"),
            List.of("5", "10h00 - 10h30", "Công bố Quyết định khen thưởng", "Bà Trần Thị B"));

    @Test
    void word_gives_the_programme_back_as_it_was() throws Exception {
        assertEquals(PROGRAMME, back("chuong-trinh.docx", AgendaWriter::docx));
    }

    @Test
    void excel_gives_the_programme_back_as_it_was() throws Exception {
        assertEquals(PROGRAMME, back("chuong-trinh.xlsx", AgendaWriter::xlsx));
    }
}
