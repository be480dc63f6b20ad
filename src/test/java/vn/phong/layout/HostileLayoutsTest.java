package vn.phong.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.phong.font.Fonts;
import vn.phong.message.Refusal;

class HostileLayoutsTest {
    private static final Fonts FONTS = Fonts.bundled();
    private static final String SLOT = "<rect data-slot='title' data-cap='5'/>";

    @TempDir
    Path folder;

    @Test
    void a_plain_layout_is_read() throws IOException {
        layout("<rect class='ground' width='100%' height='100%'/>" + SLOT);
        assertEquals(List.of("bad"), library().layouts());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
        <script>1</script> ~ <script>
        <g><script href='x.js'/></g> ~ <script>
        <rect onclick='x()'/> ~ <rect onclick>
        <g ONLOAD='x()'/> ~ <g ONLOAD>
        <foreignObject/> ~ <foreignObject>
        <animate attributeName='href'/> ~ <animate>
        <text>x</text> ~ <text>
        <image href='http://example.org/a.png'/> ~ <image href>
        <image href='file:///etc/passwd'/> ~ <image href>
        <image xmlns:xlink='http://www.w3.org/1999/xlink' xlink:href='a.png'/> ~ <image href>
        <image href='data:image/svg+xml;base64,AAAA'/> ~ <image href>
        <image href='data:text/html,x'/> ~ <image href>
        <use href='other.svg#a'/> ~ <use href>
        <a href='javascript:x()'/> ~ <a href>
        <g xml:base='http://example.org/'/> ~ <g base>
        <rect fill='url(http://example.org/a)'/> ~ <rect fill>
        <rect style='fill:URL( "a.svg#b")'/> ~ <rect style>
        <rect style='fill:u\\72l(a)'/> ~ <rect style>
        <style>@import 'a.css';</style> ~ <style>
        <style>g{fill:url(a.svg#x)}</style> ~ <style>
        <rect data-slot='x'/> ~ data-cap
        <rect data-slot='x' data-cap='5' data-colour='red'/> ~ data-colour
        <rect data-slot='x' data-cap='fat'/> ~ data-cap
        <rect data-slot='x' data-cap='5' data-weight='500'/> ~ data-weight
        <rect data-slot='x' data-cap='5' data-text='{a'/> ~ data-text
        <rect data-slot='x' data-cap='5' x='10em'/> ~ x:
        <rect data-slot='x' data-cap='5' x='1025'/> ~ x:
        <rect data-slot='x' data-cap='5' transform='scale(2)'/> ~ transform:
        <g xmlns:i='urn:i' i:onclick='x()' onclick='x()'/> ~ <g onclick>
        <rect data-slot='x' data-cap='5' data-at-most='y 0.5'/> ~ data-at-most
        <rect data-slot='x' data-cap='5' data-at-most='x 0.5'/> ~ data-at-most
        <svg data-stack='middle'>\
        <rect data-slot='x' data-cap='5' data-at-most='y 1'/>\
        <rect data-slot='y' data-cap='5' data-at-most='x 1'/></svg> ~ data-at-most
        <svg data-rows='r' data-at-most='z 1'><svg data-row='yes'>\
        <rect data-slot='x' data-cap='5'/></svg></svg> ~ data-at-most
        <svg data-rows='r' data-at-most='name 2'><svg data-row='yes'>\
        <rect data-slot='x' data-cap='5'/></svg></svg> ~ data-at-most
        <circle data-slot='x' data-cap='5'/> ~ <circle
        <g><rect data-slot='x' data-cap='5'/></g> ~ slot phải nằm ngay trong
        <svg data-rows='r'><rect data-slot='x' data-cap='5'/></svg> ~ data-rows
        <svg data-stack='left'/> ~ data-stack
        <rect height='1%' data-height-min='thin'/> ~ data-height-min
        <rect height='1em' data-height-min='4'/> ~ data-height-min
        <g data-wall-min='tall'/> ~ data-wall-min
        """)
    void what_a_layout_may_not_hold_is_refused_by_its_place(String inside, String place) throws IOException {
        layout(SLOT + inside);
        Refusal refusal = assertThrows(Refusal.class, this::library);
        assertTrue(refusal.words().vi().startsWith("Tệp " + folder.resolve("bad.svg") + ": "), refusal::getMessage);
        assertTrue(refusal.words().vi().contains(place), refusal::getMessage);
    }

    @Test
    void what_is_not_xml_is_refused_with_its_line() throws IOException {
        Files.writeString(folder.resolve("bad.svg"), "<svg xmlns='http://www.w3.org/2000/svg'>\n<rect>\n</svg>");
        assertTrue(assertThrows(Refusal.class, this::library).words().vi().contains("dòng 3:"));
    }

    @Test
    void a_doctype_is_refused_before_it_is_read() throws IOException {
        Files.writeString(
                folder.resolve("bad.svg"),
                "<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
                        + "<svg xmlns='http://www.w3.org/2000/svg'>&x;</svg>");
        assertTrue(assertThrows(Refusal.class, this::library).words().vi().contains("DOCTYPE"));
    }

    @Test
    void an_instruction_that_reaches_outside_is_refused() throws IOException {
        Files.writeString(
                folder.resolve("bad.svg"),
                "<?xml-stylesheet href='http://example.org/a.css'?><svg xmlns='http://www.w3.org/2000/svg'>" + SLOT
                        + "</svg>");
        assertTrue(assertThrows(Refusal.class, this::library).words().vi().contains("<?xml-stylesheet?>"));
    }

    @Test
    void a_file_over_a_megabyte_is_refused() throws IOException {
        layout(SLOT + "<!--" + "x".repeat(1 << 20) + "-->");
        assertTrue(assertThrows(Refusal.class, this::library).words().vi().contains("1 MB"));
    }

    @Test
    void a_layout_without_slots_is_refused() throws IOException {
        layout("<rect/>");
        assertTrue(assertThrows(Refusal.class, this::library).words().vi().contains("data-slot"));
    }

    @Test
    void a_theme_that_reaches_outside_is_refused() throws IOException {
        Files.createDirectories(folder.resolve("themes"));
        Files.writeString(folder.resolve("themes/bad.css"), ".ground { fill: url(https://example.org/a.svg#b) }");
        assertTrue(assertThrows(Refusal.class, this::library).words().vi().contains("bad.css"));
    }

    @Test
    void notes_of_drawing_programs_are_left_out() throws IOException {
        layout("<n:view xmlns:n='urn:notes' n:zoom='2'/>" + SLOT);
        assertEquals(List.of("bad"), library().layouts());
    }

    @Test
    void a_later_folder_replaces_a_layout() throws IOException {
        layout(SLOT);
        assertEquals(
                18 + 1,
                LayoutLibrary.read(List.of(Path.of("layouts"), folder), FONTS)
                        .layouts()
                        .size());
        Files.move(folder.resolve("bad.svg"), folder.resolve("notice.svg"));
        assertEquals(
                18,
                LayoutLibrary.read(List.of(Path.of("layouts"), folder), FONTS)
                        .layouts()
                        .size());
    }

    private void layout(String inside) throws IOException {
        Files.writeString(
                folder.resolve("bad.svg"),
                "<svg xmlns='http://www.w3.org/2000/svg' width='1024' height='640'>" + inside + "</svg>");
    }

    private LayoutLibrary library() {
        return LayoutLibrary.read(List.of(folder), FONTS);
    }
}
