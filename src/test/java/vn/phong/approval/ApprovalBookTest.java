package vn.phong.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phong.message.Refusal;

class ApprovalBookTest {
    private static final ApprovalBook.Subject SUBJECT = new ApprovalBook.Subject("Hội nghị thử", "1024x640");
    private static final InstantSource NINE = InstantSource.fixed(Instant.parse("2026-11-27T09:00:00.750Z"));
    private static final Optional<List<String>> FIRST = Optional.of(List.of("aa", "bb"));
    private static final Optional<List<String>> EDITED = Optional.of(List.of("aa", "cc"));

    @TempDir
    Path folder;

    private ApprovalBook book() {
        return ApprovalBook.open(new DecisionFile(file()), NINE);
    }

    private Path file() {
        return folder.resolve("approvals.jsonl");
    }

    private static void say(ApprovalBook book, Decision.Kind kind, String comment, List<String> pictures) {
        say(book, kind, comment, 0, pictures);
    }

    private static void say(ApprovalBook book, Decision.Kind kind, String comment, int errors, List<String> pictures) {
        book.say(
                kind,
                new ApprovalBook.Signature("Trần Thị B", comment),
                SUBJECT,
                List.of(new ApprovalBook.Said("phong", List.of("Hội nghị", "2026"), errors, pictures)));
    }

    @Test
    void a_cue_goes_from_draft_over_waiting_to_approved() {
        ApprovalBook book = book();
        assertEquals(Standing.DRAFT, book.standing(SUBJECT, "phong", FIRST));
        say(book, Decision.Kind.SUBMITTED, "", List.of("aa", "bb"));
        assertEquals(Standing.SUBMITTED, book.standing(SUBJECT, "phong", FIRST));
        say(book, Decision.Kind.APPROVED, "", List.of("aa", "bb"));
        assertEquals(Standing.APPROVED, book.standing(SUBJECT, "phong", FIRST));
    }

    @Test
    void another_pixel_on_any_page_voids_the_approval_and_the_old_pixels_bring_it_back() {
        ApprovalBook book = book();
        say(book, Decision.Kind.APPROVED, "", List.of("aa", "bb"));
        assertEquals(Standing.CHANGED, book.standing(SUBJECT, "phong", EDITED));
        assertEquals(Standing.CHANGED, book.standing(SUBJECT, "phong", Optional.of(List.of("aa"))));
        assertEquals(Standing.COMPARING, book.standing(SUBJECT, "phong", Optional.empty()));
        assertEquals(Standing.APPROVED, book.standing(SUBJECT, "phong", FIRST));
    }

    @Test
    void a_return_holds_until_other_pixels_are_submitted() {
        ApprovalBook book = book();
        say(book, Decision.Kind.APPROVED, "", List.of("aa", "bb"));
        say(book, Decision.Kind.RETURNED, "Sai chức vụ.", List.of("aa", "bb"));
        assertEquals(Standing.RETURNED, book.standing(SUBJECT, "phong", FIRST));
        assertEquals(Standing.CHANGED, book.standing(SUBJECT, "phong", EDITED));
        say(book, Decision.Kind.SUBMITTED, "", List.of("aa", "cc"));
        assertEquals(Standing.SUBMITTED, book.standing(SUBJECT, "phong", EDITED));
    }

    @Test
    void what_was_edited_before_any_approval_is_not_said_to_be_edited_after_one() {
        ApprovalBook book = book();
        say(book, Decision.Kind.SUBMITTED, "", List.of("aa", "bb"));
        assertEquals(Standing.EDITED, book.standing(SUBJECT, "phong", EDITED));
        say(book, Decision.Kind.RETURNED, "Sai chức vụ.", List.of("aa", "bb"));
        assertEquals(Standing.EDITED, book.standing(SUBJECT, "phong", EDITED));
        say(book, Decision.Kind.SUBMITTED, "", List.of("aa", "cc"));
        assertEquals(Standing.SUBMITTED, book.standing(SUBJECT, "phong", EDITED));
    }

    @Test
    void another_wall_and_another_event_have_approvals_of_their_own() {
        ApprovalBook book = book();
        say(book, Decision.Kind.APPROVED, "", List.of("aa", "bb"));
        assertEquals(
                Standing.DRAFT, book.standing(new ApprovalBook.Subject("Hội nghị thử", "1344x832"), "phong", FIRST));
        assertEquals(
                Standing.DRAFT, book.standing(new ApprovalBook.Subject("Hội nghị khác", "1024x640"), "phong", FIRST));
    }

    @Test
    void what_was_said_is_there_after_a_restart_with_name_comment_and_time() {
        say(book(), Decision.Kind.RETURNED, " Thiếu chữ \"tỉnh\". ", 2, List.of("aa"));
        assertEquals(
                List.of(new Decision(
                        Instant.parse("2026-11-27T09:00:00Z"),
                        Decision.Kind.RETURNED,
                        "Trần Thị B",
                        "Thiếu chữ \"tỉnh\".",
                        "Hội nghị thử",
                        "1024x640",
                        "phong",
                        List.of("Hội nghị", "2026"),
                        2,
                        List.of("aa"))),
                book().of(SUBJECT, "phong"));
    }

    @Test
    void a_line_that_a_power_cut_tore_is_passed_over_and_neither_it_nor_the_next_is_lost() throws Exception {
        say(book(), Decision.Kind.APPROVED, "", List.of("aa"));
        Files.writeString(file(), "{\"at\":\"2026-11-27T09:", StandardOpenOption.APPEND);
        ApprovalBook torn = book();
        assertEquals(1, torn.unread().size());
        assertTrue(torn.unread().get(0).vi().startsWith("Tệp phê duyệt approvals.jsonl, dòng 2, không đọc được"));
        say(torn, Decision.Kind.APPROVED, "", List.of("bb"));
        assertEquals(2, book().of("Hội nghị thử").size());
        assertEquals(3, Files.readAllLines(file(), StandardCharsets.UTF_8).size());
    }

    @Test
    void a_file_that_cannot_be_read_is_told_and_approves_nothing() throws Exception {
        Files.createDirectory(file());
        ApprovalBook book = book();
        assertEquals(1, book.unread().size());
        assertEquals(Standing.DRAFT, book.standing(SUBJECT, "phong", FIRST));
        assertThrows(Refusal.class, () -> say(book, Decision.Kind.APPROVED, "", List.of("aa")));
        assertEquals(Standing.DRAFT, book.standing(SUBJECT, "phong", FIRST));
    }

    @Test
    void nobody_signs_without_a_name_or_returns_without_a_word() {
        assertEquals(
                "Chưa ghi họ tên người duyệt; hãy điền họ tên, tối đa 80 ký tự.",
                assertThrows(Refusal.class, () -> new ApprovalBook.Signature("  ", ""))
                        .words()
                        .vi());
        assertEquals(
                "Chưa ghi phải sửa gì; hãy viết một câu cho người soạn.",
                assertThrows(Refusal.class, () -> say(book(), Decision.Kind.RETURNED, "", List.of("aa")))
                        .words()
                        .vi());
        assertThrows(Refusal.class, () -> new ApprovalBook.Signature("Trần Thị B", "x".repeat(1001)));
    }

    @Test
    void decisions_of_a_show_that_was_carried_here_are_taken_over_once() {
        ApprovalBook book = book();
        say(book, Decision.Kind.APPROVED, "", List.of("aa"));
        byte[] carried = DecisionFile.bytes(book.of("Hội nghị thử"));
        book.takeOver(DecisionFile.parse(carried));
        assertEquals(1, book().of("Hội nghị thử").size());
        ApprovalBook elsewhere = ApprovalBook.open(new DecisionFile(folder.resolve("other.jsonl")), NINE);
        elsewhere.takeOver(DecisionFile.parse(carried));
        assertEquals(Standing.APPROVED, elsewhere.standing(SUBJECT, "phong", Optional.of(List.of("aa"))));
    }
}
