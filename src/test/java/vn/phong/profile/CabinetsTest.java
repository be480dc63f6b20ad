package vn.phong.profile;

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
import org.junit.jupiter.params.provider.ValueSource;
import vn.phong.message.Refusal;
import vn.phong.wall.Cabinet;
import vn.phong.wall.ScanOrder;
import vn.phong.wall.WallArea;
import vn.phong.wall.WhiteBalance;

class CabinetsTest {
    private static final ProfileLibrary LIBRARY = ProfileLibrary.read(List.of(Path.of("firmware-profiles")));
    private static final String LIST = """
            {"schemaVersion": 1, "name": "main", "width": 128, "height": 64, "pitchMm": 4, "outputs": [
              {"profile": "generic/artnet", "host": "10.0.0.5", "universe": 0, "universesFrom": 0,
               "whiteBalance": {"r": 1, "g": 0.9, "b": 0.75}, "cabinets": [
                {"x": 64, "y": 16, "width": 32, "height": 48, "rotation": 270, "scan": "columns", "serpentine": true,
                 "start": "bottom-right"},
                {"x": 0, "y": 16, "width": 64, "height": 32}]}]}
            """;
    private static final String BY_TABLE = """
            {"schemaVersion": 1, "name": "main", "width": 128, "height": 64, "pitchMm": 4, "outputs": [
              {"profile": "generic/ddp", "host": "10.0.0.5", "cabinetsFile": "cabinets.csv"}]}
            """;

    private static final List<Cabinet> BOTH = List.of(
            new Cabinet(
                    new WallArea(64, 16, 32, 48),
                    270,
                    new ScanOrder(ScanOrder.Lines.COLUMNS, true, ScanOrder.Corner.BOTTOM_RIGHT)),
            new Cabinet(
                    new WallArea(0, 16, 64, 32),
                    0,
                    new ScanOrder(ScanOrder.Lines.ROWS, false, ScanOrder.Corner.TOP_LEFT)));

    @TempDir
    Path folder;

    @Test
    void cabinets_are_read_in_the_order_of_their_chain() throws IOException {
        OutputPlan.Pixels plan = only(LIST);
        assertEquals(BOTH, plan.cabinets());
        assertEquals(new WallArea(0, 16, 96, 48), plan.area());
        assertEquals(3584, plan.pixels());
        assertEquals(22, plan.universes());
        assertEquals(new WhiteBalance(1, 0.9, 0.75), plan.whiteBalance());
    }

    /** A bar stands for the end of a line, as Windows writes it where the cells are parted by semicolons. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "x,y,width,height,rotation,scan,serpentine,start|"
                        + "64,16,32,48,270,columns,true,bottom-right|0,16,64,32|",
                "\uFEFFX;Y;Width;Height;Rotation;Scan;Serpentine;Start|"
                        + "64;16;32;48;270;columns;TRUE;bottom-right|0;16;64;32;;;;|;;;;;;;|",
                "start,serpentine,height,width,y,x,scan,rotation|"
                        + "\"bottom-right\",\"true\", 48 ,32,16,64,Columns,270||,,32,64,16,0,rows,0"
            })
    void a_table_says_the_same_however_a_spreadsheet_saved_it(String table) throws IOException {
        String lineEnd = table.contains(";") ? "\r\n" : "\n";
        Files.writeString(folder.resolve("cabinets.csv"), table.replace("|", lineEnd));
        assertEquals(BOTH, only(BY_TABLE).cabinets());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`\"x\": 0` | `\"x\": 128` | /outputs/0/cabinets/1/x",
                "`\"width\": 64,` | `\"width\": 129,` | /outputs/0/cabinets/1/width",
                "`\"width\": 64,` | `\"width\": 65,` | /outputs/0/cabinets/1/x",
                "270 | 45 | /outputs/0/cabinets/0/rotation",
                "270 | 360 | /outputs/0/cabinets/0/rotation",
                "`\"columns\"` | `\"spiral\"` | /outputs/0/cabinets/0/scan",
                "`\"serpentine\": true` | `\"serpentine\": 1` | /outputs/0/cabinets/0/serpentine",
                "bottom-right | middle | /outputs/0/cabinets/0/start",
                "`\"rotation\"` | `\"turned\"` | /outputs/0/cabinets/0/turned",
                "`\"universesFrom\": 0` | `\"universesFrom\": 0, \"cabinetsFile\": \"a.csv\"` |"
                        + " /outputs/0/cabinetsFile",
                "`\"universesFrom\": 0` | `\"universesFrom\": 0, \"area\":"
                        + " {\"x\": 0, \"y\": 0, \"width\": 1, \"height\": 1}` | /outputs/0/area",
                "10.0.0.5 | virtual | /outputs/0/cabinets",
                "`\"universe\": 0` | `\"universe\": 32747` | /outputs/0/universe",
                "0.75 | 1.1 | /outputs/0/whiteBalance/b",
                "`\"g\"` | `\"green\"` | /outputs/0/whiteBalance/green",
            })
    void what_cannot_be_used_is_refused_by_its_place(String piece, String instead, String place) throws IOException {
        assertTrue(LIST.contains(piece), "the test changes nothing");
        Refusal refusal = assertThrows(Refusal.class, () -> only(LIST.replace(piece, instead)));
        assertTrue(
                refusal.words().en().startsWith("File " + folder.resolve("wall.json") + " at " + place + ":"),
                refusal.words().en());
    }

    /** A line of the table replaced by another; an empty table has not even its header. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x,y,width | 0,16,64 | 1",
                "x,y,width,height,colour | 0,16,64,32,red | 1",
                "x,y,width,height,x | 0,16,64,32,0 | 1",
                "x,y,width,height | ,,, | 1",
                "x,y,width,height | 0,16,64,32,5 | 3",
                "x,y,width,height | 0,16,64, | 3/height",
                "x,y,width,height | 0,16,64,wide | 3/height",
                "x,y,width,height | 0,16,64,49 | 3/height",
                "x,y,width,height | 0,16,64.5,32 | 3/width",
                "x,y,width,height | -1,16,64,32 | 3/x",
                "x,y,width,height,rotation | 0,16,64,32,45 | 3/rotation",
                "x,y,width,height,scan | 0,16,64,32,sideways | 3/scan",
                "x,y,width,height,serpentine | 0,16,64,32,x | 3/serpentine",
                "x,y,width,height,start | 0,16,64,32,top | 3/start",
            })
    void a_table_that_cannot_be_used_is_refused_by_its_line(String header, String line, String place)
            throws IOException {
        Path table = Files.writeString(folder.resolve("cabinets.csv"), header + "\n\n" + line + "\n");
        Refusal refusal = assertThrows(Refusal.class, () -> only(BY_TABLE));
        assertTrue(
                refusal.words().vi().startsWith("Tệp " + table + " tại dòng " + place + ":"),
                refusal.words().vi());
        assertTrue(
                refusal.words().en().startsWith("File " + table + " at line " + place + ":"),
                refusal.words().en());
    }

    @Test
    void the_second_of_two_cabinets_in_one_place_is_refused_and_the_first_named() throws IOException {
        Files.writeString(folder.resolve("cabinets.csv"), "x,y,width,height\n0,0,64,32\n64,0,64,32\n63,31,64,32\n");
        Refusal refusal = assertThrows(Refusal.class, () -> only(BY_TABLE));
        assertEquals(
                "File " + folder.resolve("cabinets.csv") + " at line 4/x: this cabinet overlaps the one listed as"
                        + " number 1; set them apart by x, y, width, height.",
                refusal.words().en());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\uFEFF", "PK\u0003\u0004"})
    void what_is_no_table_is_refused(String table) throws IOException {
        Files.writeString(folder.resolve("cabinets.csv"), table);
        assertThrows(Refusal.class, () -> only(BY_TABLE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etc/passwd", "../cabinets.csv", "..", "tables/cabinets.csv", "c:cabinets.csv", ".hidden"})
    void a_table_in_another_folder_is_refused(String name) {
        Refusal refusal = assertThrows(Refusal.class, () -> only(BY_TABLE.replace("cabinets.csv", name)));
        assertTrue(
                refusal.words().en().contains(" at /outputs/0/cabinetsFile: "),
                refusal.words().en());
    }

    @Test
    void a_table_that_is_not_there_is_refused() {
        assertThrows(Refusal.class, () -> only(BY_TABLE));
    }

    private OutputPlan.Pixels only(String wall) throws IOException {
        Path file = Files.writeString(folder.resolve("wall.json"), wall);
        return (OutputPlan.Pixels) WallFile.read(file, LIBRARY).outputs().get(0);
    }
}
