package vn.phong.chronicle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.event.Fields;
import vn.phong.event.Position;
import vn.phong.journal.History;
import vn.phong.journal.Journal;
import vn.phong.journal.LogBook;
import vn.phong.message.Message;
import vn.phong.show.AwardCommand;
import vn.phong.show.Desk;
import vn.phong.show.OverlayCommand;
import vn.phong.show.PaperCommand;
import vn.phong.show.Press;
import vn.phong.show.Presser;
import vn.phong.show.RundownCommand;
import vn.phong.show.Show;
import vn.phong.show.ShowCommand;
import vn.phong.show.TimerCommand;
import vn.phong.show.ToSpeaker;
import vn.phong.show.Verdict;

/** The evening as the office reads it afterwards, in the words that stood on the wall. */
class ChronicleTest {
    private static final Event EVENT = new Event(
            1,
            "Hội nghị thử",
            "",
            "",
            0,
            null,
            List.of(),
            List.of(
                    cue("phong", "Phông Hội nghị", "backdrop", Map.of()),
                    paper(1, "Sở X", "Phạm Thị D"),
                    paper(2, "Sở Y", "Đặng Văn E"),
                    paper(3, "Sở Z", "Vũ Thị G"),
                    cue(
                            "khen",
                            "Trao Bằng khen",
                            "award-batch",
                            Map.of(
                                    "photo",
                                    "off",
                                    "recipients",
                                    List.of(
                                            Map.of("name", "Bùi Văn K"),
                                            Map.of("name", "Lê Thị M"),
                                            Map.of("name", "Đỗ Văn N"))))),
            Map.of());

    @TempDir
    private Path folder;

    private final AtomicLong seconds =
            new AtomicLong(Instant.parse("2026-11-27T01:00:00Z").getEpochSecond());
    private final InstantSource clock = () -> Instant.ofEpochSecond(seconds.incrementAndGet());
    private final Desk desk = new Desk(Show.opening(EVENT, ChronicleTest::pages));
    private Journal journal;
    private LogBook book;
    private Chronicle chronicle;

    private static int pages(Event event, Cue cue) {
        return Math.max(1, (cue.fields().list("recipients").size() + 1) / 2);
    }

    private static Cue cue(String id, String label, String layout, Map<String, ?> fields) {
        return new Cue(id, label, layout, "", Fields.of(fields), Map.of(), null, Map.of());
    }

    private static Cue paper(int index, String unit, String name) {
        return cue(
                "tham-luan-" + index,
                "Tham luận " + index + "/3: " + unit,
                "paper",
                Map.of("index", index, "total", 3, "unit", unit, "name", name));
    }

    @BeforeEach
    void open() {
        journal = Journal.open(folder.resolve("show.db"), clock);
        journal.snapshot(desk.show(), "plan");
        book = new LogBook(folder.resolve("log.db"), clock);
        book.shown(0);
        chronicle = chronicle(book);
    }

    private Chronicle chronicle(LogBook of) {
        return new Chronicle(
                new History(folder.resolve("show.db"), ChronicleTest::pages),
                of,
                (cue, field) ->
                        field.equals("name") ? new Message("Họ và tên", "Full name") : new Message(field, field));
    }

    @AfterEach
    void close() {
        journal.close();
        book.close();
    }

    /** Pressed, and shown unless it is said that it cannot be drawn. */
    private void press(ShowCommand command) {
        asked(command);
        book.shown(desk.show().state().revision());
    }

    private void asked(ShowCommand command) {
        desk.now(ZonedDateTime.ofInstant(Instant.parse("2026-11-27T01:00:00Z"), ZoneOffset.UTC));
        Press press = new Press("", OptionalLong.empty(), command).by(new Presser("Bàn 1", "operator"));
        Show before = desk.show();
        Verdict verdict = desk.press(press);
        assertTrue(verdict.show() != before, "nothing was done: " + verdict.said());
        journal.append(press, verdict.done(), verdict.show().state());
    }

    private void take(String cue) {
        press(new ShowCommand.Load(Position.of(cue)));
        press(new ShowCommand.Take());
    }

    private List<String> told() {
        return chronicle.entries(100).stream().map(entry -> entry.words().vi()).toList();
    }

    private String lastTold() {
        List<String> told = told();
        return told.get(told.size() - 1);
    }

    private List<String> hung() {
        return chronicle.hung(100).stream().map(each -> each.words().vi()).toList();
    }

    @Test
    void a_paper_has_the_number_it_had_on_the_wall() {
        take("tham-luan-1");
        press(new PaperCommand.PaperSkip("tham-luan-2", true));
        press(new ShowCommand.Next());
        assertEquals("Tiếp theo: Tham luận 2/2: Sở Z", lastTold());
        assertEquals(List.of("Phông Hội nghị", "Tham luận 1/3: Sở X", "Tham luận 2/2: Sở Z"), hung());
    }

    @Test
    void a_guest_and_a_paper_of_the_evening_are_named_and_not_by_their_ids() {
        press(new RundownCommand.Insert(cue("welcome", "Chào mừng Thứ trưởng", "welcome", Map.of()), "phong"));
        press(new ShowCommand.Next());
        assertEquals("Tiếp theo: Chào mừng Thứ trưởng", lastTold());
        press(new PaperCommand.PaperInsert(
                "tham-luan-1", "", Fields.of(Map.of("name", "Trần Văn H", "unit", "Sở Tư pháp"))));
        assertEquals("Thêm tham luận: Tham luận 4/4: Sở Tư pháp", lastTold());
        assertEquals(List.of("Phông Hội nghị", "Chào mừng Thứ trưởng"), hung());
    }

    @Test
    void what_the_plan_became_is_known_after_the_journal_was_written_anew() {
        press(new RundownCommand.Insert(cue("welcome", "Chào mừng Thứ trưởng", "welcome", Map.of()), "phong"));
        journal.snapshot(desk.show(), "plan");
        press(new ShowCommand.Next());
        assertEquals("Tiếp theo: Chào mừng Thứ trưởng", lastTold());
        assertEquals(
                "Tiếp theo: Chào mừng Thứ trưởng",
                chronicle.entries(1).get(0).words().vi());
    }

    @Test
    void an_edit_is_told_with_what_stood_there_before_and_its_undo_by_its_name() {
        Cue was = desk.show().event().cue("tham-luan-1").orElseThrow();
        press(new ShowCommand.Edit(was.with(was.fields().with("name", "Phạm Thị Đ"))));
        assertEquals("Sửa \"Tham luận 1/3: Sở X\": Họ và tên: “Phạm Thị D” → “Phạm Thị Đ”", lastTold());
        press(new ShowCommand.Undo());
        assertEquals("Hoàn tác (Sửa \"Tham luận 1/3: Sở X\")", lastTold());
    }

    @Test
    void an_edit_of_a_long_list_shows_what_differs_and_not_its_beginning() {
        Cue was = desk.show().event().cue("khen").orElseThrow();
        List<Map<String, String>> many = Stream.of("A", "B", "C", "D", "E", "G", "H")
                .map(each -> Map.of("name", "Nguyễn Văn " + each))
                .toList();
        press(new ShowCommand.Edit(was.with(was.fields().with("recipients", many))));
        List<Map<String, String>> mended = new ArrayList<>(many);
        mended.set(5, Map.of("name", "Nguyễn Văn Gia"));
        press(new ShowCommand.Edit(was.with(was.fields().with("recipients", mended))));
        assertEquals("Sửa \"Trao Bằng khen\": recipients: “Nguyễn Văn G” → “Nguyễn Văn Gia”", lastTold());
    }

    @Test
    void a_picture_that_could_not_be_drawn_stood_nowhere() {
        take("tham-luan-1");
        asked(new ShowCommand.Next());
        press(new ShowCommand.Next());
        assertEquals(List.of("Phông Hội nghị", "Tham luận 1/3: Sở X", "Tham luận 3/3: Sở Z"), hung());
    }

    @Test
    void an_evening_from_before_the_wall_was_watched_is_told_as_it_was_asked_for() {
        asked(new ShowCommand.Next());
        asked(new ShowCommand.Black(true));
        asked(new ShowCommand.Black(false));
        try (LogBook empty = new LogBook(folder.resolve("old.db"), clock)) {
            chronicle = chronicle(empty);
            assertEquals(List.of("Phông Hội nghị", "Tham luận 1/3: Sở X", "Tắt đen", "Tham luận 1/3: Sở X"), hung());
        }
    }

    @Test
    void another_document_counts_anew_and_is_told_in_its_own_words() {
        press(new ShowCommand.Next());
        Event tomorrow =
                EVENT.withCues(List.of(cue("phong", "Phông ngày mai", "backdrop", Map.of()), paper(1, "Sở W", "A")));
        journal.snapshot(Show.opening(tomorrow, ChronicleTest::pages), "other");
        book.shown(0);
        assertEquals(List.of("Phông Hội nghị", "Tham luận 1/3: Sở X", "Phông ngày mai"), hung());
    }

    @Test
    void every_press_is_told_in_vietnamese() {
        Cue one = desk.show().event().cue("tham-luan-1").orElseThrow();
        Map<ShowCommand, String> presses = new LinkedHashMap<>();
        presses.put(new ShowCommand.Load(Position.of("tham-luan-1")), "Đưa vào Xem trước: Tham luận 1/3: Sở X");
        presses.put(new ShowCommand.Take(), "Lên hình: Tham luận 1/3: Sở X");
        presses.put(new ShowCommand.Next(), "Tiếp theo: Tham luận 2/3: Sở Y");
        presses.put(new ShowCommand.Previous(), "Lùi: Tham luận 1/3: Sở X");
        presses.put(new ShowCommand.Backdrop(), "Về phông");
        presses.put(new ShowCommand.Restore(), "Khôi phục: Tham luận 1/3: Sở X");
        presses.put(new ShowCommand.Black(true), "Tắt đen màn");
        presses.put(new ShowCommand.Black(false), "Mở lại màn");
        presses.put(new ShowCommand.Pattern(true), "Hình kiểm tra");
        presses.put(new ShowCommand.Freeze(true), "Giữ hình");
        presses.put(new ShowCommand.Freeze(false), "Thả hình");
        presses.put(new ShowCommand.Pattern(false), "Tắt hình kiểm tra");
        presses.put(new ShowCommand.Edit(one.labelled("Tham luận mở đầu")), null);
        presses.put(new ShowCommand.Undo(), null);
        presses.put(new ShowCommand.Lock(true), "Khóa màn");
        presses.put(new ShowCommand.Lock(false), "Mở khóa màn");
        presses.put(new OverlayCommand.Strip("Mời nhận tài liệu"), "Hiện dải chữ: “Mời nhận tài liệu”");
        presses.put(new OverlayCommand.Strip(""), "Gỡ dải chữ");
        presses.put(new OverlayCommand.Clock(true), "Hiện trên màn: Giờ");
        presses.put(new OverlayCommand.Clock(false), "Gỡ khỏi màn: Giờ");
        presses.put(new OverlayCommand.Countdown(true), "Hiện trên màn: Đếm ngược");
        presses.put(new TimerCommand.TimerSet(300_000), "Đồng hồ: đặt 05:00");
        presses.put(new TimerCommand.TimerStart(0), "Đồng hồ: bắt đầu");
        presses.put(new TimerCommand.TimerAdd(-60_000), "Đồng hồ: −01:00");
        presses.put(new TimerCommand.TimerPause(0), "Đồng hồ: tạm dừng");
        presses.put(new TimerCommand.TimerAdd(60_000), "Đồng hồ: +01:00");
        presses.put(new TimerCommand.TimerReset(), null);
        presses.put(new TimerCommand.TimerUntil("01:45", 0, 0), "Đồng hồ: chạy đến 01:45");
        presses.put(new TimerCommand.TimerClear(), "Đồng hồ: bỏ");
        presses.put(new ToSpeaker("Còn 1 phút"), "Lời nhắn cho diễn giả: “Còn 1 phút”");
        presses.put(new ToSpeaker(""), "Xóa lời nhắn cho diễn giả");
        presses.put(new RundownCommand.Skip("khen", true), "Bỏ qua \"Trao Bằng khen\"");
        presses.put(new RundownCommand.Skip("khen", false), "Không bỏ qua \"Trao Bằng khen\"");
        presses.put(new RundownCommand.Move("khen", "phong"), "Đổi chỗ \"Trao Bằng khen\"");
        presses.put(new RundownCommand.Duplicate("phong"), "Nhân đôi \"Phông Hội nghị\"");
        presses.put(new RundownCommand.Insert(one.copy("x", ""), "khen"), "Chèn \"Tham luận 1/3: Sở X\"");
        presses.put(new PaperCommand.PaperLate("tham-luan-3", true), "Chưa đến: \"Tham luận 4/4: Sở Z\"");
        presses.forEach(this::assertTold);
    }

    private void assertTold(ShowCommand command, String words) {
        boolean possible = !(command instanceof TimerCommand.TimerReset);
        if (possible) {
            press(command);
            assertFalse(lastTold().contains(command.getClass().getSimpleName()), lastTold());
        }
        if (words != null) {
            assertEquals(words, lastTold());
        }
    }

    @Test
    void the_roll_call_and_the_queue_are_told_by_names() {
        press(new AwardCommand.AwardNext());
        assertEquals("Đợt tiếp theo: Trao Bằng khen (1/2)", lastTold());
        press(new AwardCommand.AwardProxy("khen", 1, true, "Bà Hồ Thị P"));
        assertEquals("Nhận thay: Bùi Văn K ← Bà Hồ Thị P", lastTold());
        press(new AwardCommand.AwardAbsent("khen", 2, true));
        assertEquals("Vắng: Lê Thị M", lastTold());
        press(new AwardCommand.AwardInsert("khen", 0, Fields.of(Map.of("name", "Võ Văn Q"))));
        assertEquals("Thêm \"Võ Văn Q\"", lastTold());
        press(new AwardCommand.AwardMove("khen", 4, 3));
        assertEquals("Đổi thứ tự: Võ Văn Q → số 3", lastTold());
        press(new AwardCommand.AwardCut("khen", 1));
        assertEquals("Chia đợt 1 người", lastTold());
        press(new PaperCommand.PaperNext());
        assertEquals("Gọi tiếp \"Tham luận 1/3: Sở X\"", lastTold());
        press(new PaperCommand.PaperUp("tham-luan-3"));
        assertEquals("Đưa lên \"Tham luận 3/3: Sở Z\"", lastTold());
        press(new PaperCommand.PaperMove("tham-luan-3", ""));
        assertEquals("Đổi thứ tự \"Tham luận 2/3: Sở Z\"", lastTold());
        press(new ShowCommand.TakeOver(EVENT.withCues(EVENT.cues().subList(0, 2))));
        assertEquals(
                "Thay sự kiện: Hội nghị thử: Bỏ hình: Tham luận 2/3: Sở Y; Bỏ hình: Tham luận 3/3: Sở Z;"
                        + " Bỏ hình: Trao Bằng khen",
                lastTold());
    }

    /** A command that these tests do not press would stand in the log without words. */
    @Test
    void there_is_no_other_press() {
        String known = """
            AwardAbsent AwardCut AwardInsert AwardMove AwardNext AwardProxy Backdrop Black Clock Countdown
            Duplicate Edit Freeze Insert Load Lock Move Next PaperInsert PaperLate PaperMove PaperNext
            PaperSkip PaperUp Pattern Previous Restore Return Skip Strip Take TakeOver TimerAdd TimerClear
            TimerPause TimerReset TimerSet TimerStart TimerUntil ToSpeaker Undo\
            """;
        Set<String> found = new TreeSet<>();
        leaves(ShowCommand.class).forEach(each -> found.add(each.getSimpleName()));
        assertEquals(Set.of(known.split("\\s+")), found);
    }

    private static Stream<Class<?>> leaves(Class<?> family) {
        return Stream.of(family.getPermittedSubclasses())
                .flatMap(each -> each.isSealed() ? leaves(each) : Stream.of(each));
    }

    @Test
    void the_files_say_roles_in_vietnamese_and_the_wall_has_a_sheet_of_its_own() {
        press(new ShowCommand.Next());
        LogSheet sheet = new LogSheet(chronicle.entries(10), chronicle.hung(10), ZoneOffset.ofHours(7));
        assertEquals(
                String.join(
                        "\r\n",
                        "\uFEFF\"Từ\",\"Đến\",\"Ai\",\"Vai\",\"Việc\"",
                        "\"2026-11-27 08:00:02\",\"2026-11-27 08:00:04\",\"\",\"\",\"Trên màn: Phông Hội nghị\"",
                        "\"2026-11-27 08:00:03\",\"\",\"Bàn 1\",\"Vận hành\",\"Tiếp theo: Tham luận 1/3: Sở X\"",
                        "\"2026-11-27 08:00:04\",\"\",\"\",\"\",\"Trên màn: Tham luận 1/3: Sở X\"",
                        ""),
                new String(sheet.csv(), StandardCharsets.UTF_8));
    }
}
