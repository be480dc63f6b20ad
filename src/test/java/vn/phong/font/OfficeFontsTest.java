package vn.phong.font;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phong.message.Message;
import vn.phong.message.Refusal;

class OfficeFontsTest {
    private static final List<String> BUNDLED = List.of("inter", "liberation-serif", "roboto-condensed");

    /** All that is asked of a font but for three letters. */
    private static final String NEARLY_ALL = "àáảãạăằắẳặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
            + "ÀÁẢÃẠĂẰẮẲẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸ"
            + "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,;:!?()/-–“”'\"%&+";

    @TempDir
    Path data;

    private Path folder;

    @BeforeEach
    void fontsFolder() throws IOException {
        folder = Files.createDirectories(data.resolve("fonts"));
    }

    private void put(String name, FontBytes font) throws IOException {
        Files.write(folder.resolve(name), font.bytes());
    }

    @Test
    void an_office_s_files_become_families_by_what_they_say_of_themselves() throws IOException {
        put("a.ttf", FontBytes.serif(false).named("Chữ Đẹp Tỉnh X", "Regular"));
        put("b.TTF", FontBytes.serif(true).named("Chữ Đẹp Tỉnh X", "Bold"));
        put("c.otf", FontBytes.sans().named("Nét Thẳng", "SemiBold"));
        Fonts fonts = Fonts.with(folder);
        assertEquals(List.of(), fonts.refused());
        assertEquals(
                Stream.concat(BUNDLED.stream(), Stream.of("chu-dep-tinh-x", "net-thang"))
                        .toList(),
                fonts.families().stream().map(Family::id).toList());
        Family serif = fonts.family("chu-dep-tinh-x");
        assertEquals("Chữ Đẹp Tỉnh X", serif.label());
        assertEquals("Bản quyền của cơ quan X; Chỉ dùng nội bộ", serif.licence());
        assertEquals(List.of(new Style(400, false), new Style(700, false)), serif.styles());
        assertEquals(Kind.SERIF, serif.kind());
        assertEquals(24, serif.face(700, false).capFloorPx());
        assertEquals(Kind.SANS, fonts.family("net-thang").kind());
        assertEquals(List.of(new Style(600, false)), fonts.family("net-thang").styles());
        assertFalse(serif.isBundled());
    }

    @Test
    void a_weight_that_is_only_said_in_words_is_heard() throws IOException {
        byte[] os2 = FontBytes.serif(true).table("OS/2");
        os2[4] = 1;
        os2[5] = (byte) 0x90; // 400, as in many hand-made fonts
        os2[62] = 0;
        os2[63] = 0;
        byte[] head = FontBytes.serif(true).table("head");
        head[45] = 0;
        put("b.ttf", FontBytes.serif(true).with("OS/2", os2).with("head", head).named("Hai", "Bold Italic"));
        assertEquals(
                List.of(new Style(700, true)), Fonts.with(folder).family("hai").styles());
    }

    @Test
    void no_folder_is_no_fonts() {
        Fonts fonts = Fonts.with(data.resolve("nowhere"));
        assertEquals(BUNDLED, fonts.families().stream().map(Family::id).toList());
        assertEquals(List.of(), fonts.refused());
    }

    @Test
    void missing_letters_are_named() throws IOException {
        put("thieu.ttf", FontBytes.serif(false).mapping(NEARLY_ALL));
        assertEquals(
                List.of(new Message(
                        "Phông chữ thieu.ttf thiếu chữ ẵ Ẵ Ỵ; hãy dùng phông có đủ chữ Việt.",
                        "The font thieu.ttf lacks ẵ Ẵ Ỵ; use a font with all Vietnamese letters.")),
                Fonts.with(folder).refused());
        assertThrows(Refusal.class, () -> Fonts.with(folder).family("liberation-serif-x"));
    }

    @Test
    void a_font_that_lacks_any_one_of_the_134_letters_is_refused_by_its_name() {
        String marked = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ";
        String all = NEARLY_ALL + "ẵẴỴ";
        FontBytes serif = FontBytes.serif(false).named("Chữ Thiếu", "Regular");
        Fonts fonts = Fonts.with(folder);
        for (String letter : (marked + marked.toUpperCase(Locale.ROOT)).split("")) {
            byte[] without = serif.mapping(all.replace(letter, "")).bytes();
            Refusal refusal = assertThrows(Refusal.class, () -> fonts.add(without), letter);
            assertTrue(refusal.words().vi().contains(" thiếu chữ " + letter + "; hãy"), refusal::getMessage);
        }
        assertEquals(BUNDLED, fonts.families().stream().map(Family::id).toList());
    }

    @Test
    void a_font_of_an_old_encoding_is_told_so() throws IOException {
        put("cu.ttf", FontBytes.serif(false).mapping("abcdefghijklmnopqrstuvwxyz"));
        String said = Fonts.with(folder).refused().get(0).vi();
        assertTrue(
                said.startsWith("Phông chữ cu.ttf không dành cho tiếng Việt Unicode, thiếu à á ả ã ạ ă"), () -> said);
        assertTrue(said.endsWith("và 164 chữ khác; hãy dùng bản Unicode có đủ chữ Việt."), () -> said);
    }

    @Test
    void letters_without_ink_are_missing() {
        FontBytes empty = FontBytes.serif(false).named("Trống", "Regular").with("glyf", new byte[4]);
        byte[] loca = new byte[empty.table("loca").length];
        Refusal refusal = assertThrows(
                Refusal.class,
                () -> Fonts.with(folder).add(empty.with("loca", loca).bytes()));
        assertFalse(refusal.words().vi().isBlank());
        assertFalse(Files.exists(folder.resolve("trong-400.ttf")));
    }

    @Test
    void what_is_no_font_is_refused_with_the_remedy() throws IOException {
        put("tot.ttf", FontBytes.serif(false).named("Tốt", "Regular"));
        Files.writeString(folder.resolve("a.ttf"), "đây không phải phông chữ");
        Files.write(folder.resolve("b.woff2"), "wOF2 và nhiều byte nữa".getBytes(StandardCharsets.UTF_8));
        Files.write(folder.resolve("c.ttc"), "ttcf và nhiều byte nữa".getBytes(StandardCharsets.UTF_8));
        Files.write(folder.resolve("d.ttf"), new byte[0]);
        Files.write(
                folder.resolve("e.ttf"), Arrays.copyOf(FontBytes.serif(false).bytes(), 100_000));
        try (var large =
                Files.newByteChannel(folder.resolve("f.ttf"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            large.position(20 << 20).write(ByteBuffer.allocate(1));
        }
        put("g.ttf", FontBytes.serif(false).named("Khuyết", "Regular").with("glyf"));
        put("h.ttf", FontBytes.serif(false).named("漢字", "Regular"));
        Files.writeString(folder.resolve("OFL.txt"), "a licence");
        Files.writeString(folder.resolve(".unfinished"), "a broken upload");
        Fonts fonts = Fonts.with(folder);
        assertEquals(
                List.of(
                        "Phông chữ a.ttf không phải phông TTF hay OTF; hãy chọn đúng tệp phông.",
                        "Phông chữ b.woff2 là phông dành cho trang web (WOFF); hãy dùng bản TTF hoặc OTF của phông"
                                + " này.",
                        "Phông chữ c.ttc là tệp gộp nhiều phông (TTC); hãy dùng từng tệp TTF hoặc OTF riêng.",
                        "Phông chữ d.ttf không phải phông TTF hay OTF; hãy chọn đúng tệp phông.",
                        "Phông chữ e.ttf bị hỏng hoặc không đúng chuẩn; hãy lấy lại tệp gốc.",
                        "Phông chữ f.ttf lớn hơn 20 MB; hãy chọn tệp nhỏ hơn.",
                        "Phông chữ g.ttf bị hỏng hoặc không đúng chuẩn; hãy lấy lại tệp gốc.",
                        "Phông chữ h.ttf bị hỏng hoặc không đúng chuẩn; hãy lấy lại tệp gốc."),
                fonts.refused().stream().map(Message::vi).toList());
        assertEquals("tot", fonts.families().get(3).id());
        assertEquals(4, fonts.families().size());
    }

    @Test
    void a_second_file_of_one_face_and_a_font_of_ours_are_refused() throws IOException {
        put("a.ttf", FontBytes.serif(false).named("Đôi", "Regular"));
        put("b.ttf", FontBytes.serif(false).named("Đôi", "Regular"));
        put("c.ttf", FontBytes.serif(false));
        assertEquals(
                List.of(
                        "Phông chữ b.ttf là Đôi 400, đã có rồi; muốn thay, hãy xoá tệp cũ trong thư mục fonts rồi thêm"
                                + " lại sau vài giây.",
                        "Phông chữ c.ttf là Liberation Serif, chương trình đã có sẵn; hãy dùng \"liberation-serif\"."),
                Fonts.with(folder).refused().stream().map(Message::vi).toList());
    }

    @Test
    void an_added_font_is_used_at_once_and_found_again() throws IOException {
        Fonts fonts = Fonts.with(data.resolve("new"));
        byte[] regular = FontBytes.serif(false).named("Chữ Đẹp", "Regular").bytes();
        assertEquals("chu-dep", fonts.add(regular).id());
        Typeface before = fonts.family("chu-dep").face(400, false);
        fonts.add(FontBytes.serif(true).named("Chữ Đẹp", "Bold").bytes());
        assertSame(before, fonts.family("chu-dep").face(400, false));
        assertEquals(700, fonts.family("chu-dep").face(600, false).weight());
        assertArrayEquals(regular, Files.readAllBytes(data.resolve("new/chu-dep-400.ttf")));
        try (Stream<Path> files = Files.list(data.resolve("new"))) {
            assertEquals(2, files.count());
        }
        Fonts later = Fonts.with(data.resolve("new"));
        assertEquals(fonts.family("chu-dep").styles(), later.family("chu-dep").styles());
        assertEquals(List.of(), later.refused());
    }

    @Test
    void the_same_file_twice_changes_nothing_and_another_of_the_same_face_is_refused() {
        Fonts fonts = Fonts.with(folder);
        byte[] regular = FontBytes.serif(false).named("Chữ Đẹp", "Regular").bytes();
        Family first = fonts.add(regular);
        assertSame(first, fonts.add(regular));
        byte[] other =
                FontBytes.serif(false).named("Chữ Đẹp", "Regular").with("prep").bytes();
        Refusal refusal = assertThrows(Refusal.class, () -> fonts.add(other));
        assertTrue(refusal.words().vi().startsWith("Phông chữ này là Chữ Đẹp 400, đã có rồi;"), refusal::getMessage);
        assertSame(first, fonts.family("chu-dep"));
    }

    @Test
    void a_font_that_cannot_be_stored_is_refused_and_not_used() throws IOException {
        Path file = Files.writeString(data.resolve("taken"), "a file where the folder should be");
        Fonts fonts = Fonts.with(file);
        byte[] regular = FontBytes.serif(false).named("Chữ Đẹp", "Regular").bytes();
        Refusal refusal = assertThrows(Refusal.class, () -> fonts.add(regular));
        assertTrue(refusal.words().vi().startsWith("Phông chữ này không lưu được vào "), refusal::getMessage);
        assertEquals(3, fonts.families().size());
    }

    @Test
    void a_name_never_leads_out_of_the_folder() {
        Fonts fonts = Fonts.with(folder);
        fonts.add(FontBytes.serif(false)
                .named("../../etc/Mật khẩu\u0000\n", "Regular")
                .bytes());
        assertTrue(Files.exists(folder.resolve("etc-mat-khau-400.ttf")));
    }

    @Test
    void a_font_that_vanished_is_refused_when_it_is_asked_for() throws IOException {
        put("a.ttf", FontBytes.serif(false).named("Mất", "Regular"));
        Fonts fonts = Fonts.with(folder);
        Files.delete(folder.resolve("a.ttf"));
        Refusal refusal = assertThrows(Refusal.class, () -> fonts.family("mat").face(400, false));
        assertEquals(
                "Phông chữ a.ttf không đọc được; hãy kiểm tra tệp trong thư mục fonts.",
                refusal.words().vi());
    }
}
