package vn.phong.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.phong.message.Message;
import vn.phong.message.Refusal;

class WallSheetTest {
    private static final ProfileLibrary LIBRARY = ProfileLibrary.read(List.of(Path.of("firmware-profiles")));

    @Test
    void a_wall_of_modules_says_its_size_and_the_ports_its_processor_needs() {
        WallSheet sheet = new WallSheet(WallPlan.ofSize("25x30*64x32@4.0", LIBRARY));
        assertEquals(
                new Message(
                        "Màn main: 6,40 × 3,84 m, 1600 × 960 điểm ảnh, 4 mm mỗi điểm, 25 × 30 tấm 64 × 32.",
                        "Wall main: 6.40 × 3.84 m, 1600 × 960 pixels, 4 mm pitch, 25 × 30 modules of 64 × 32."),
                sheet.size());
        assertEquals(
                "HDMI (generic/screen): 1536000 pixels; the processor behind HDMI needs at least 3 gigabit network"
                        + " ports to the wall (650000 pixels a port, 60 pictures/s).",
                sheet.outputs().get(0).en());
        assertEquals(List.of(), sheet.warnings());
    }

    /** The figures are protocols' arithmetic: bytes on the wire a packet, packets a picture, 10 bits a serial byte. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // 615 packets: 884,736 + 615 * 76 = 931,476 bytes: 134 a second, more than the 60 it takes.
                "768 | 384 | \"generic/ddp\", \"host\": \"10.0.0.5\" | 10.0.0.5:4048 (generic/ddp): 294912 pixels,"
                        + " 615 packets a picture; 1 Gb/s: 60.0 pictures/s, 100 Mb/s: 13.4.",
                // 31 * 84 + 15,810 = 18,414 bytes: 679 a second over 100 Mb/s, more than the 40 it takes
                "62 | 85 | \"generic/artnet\", \"host\": \"10.0.0.5\", \"universe\": 0, \"universesFrom\": 0 |"
                        + " 10.0.0.5:6454/0 (generic/artnet): 5270 pixels, 31 universes, 31 packets a picture;"
                        + " 1 Gb/s: 40.0 pictures/s, 100 Mb/s: 40.0.",
                // 6 + 3 * 256 = 774 bytes of ten bits
                "16 | 16 | \"generic/adalight\", \"serialPort\": \"COM3\" | COM3 (generic/adalight): 256 pixels,"
                        + " 1 packet a picture; 115200 baud: 14.9 pictures/s."
            })
    void an_output_says_what_its_wire_carries(int width, int height, String output, String words) {
        assertEquals(words, sheet(width, height, output).outputs().get(0).en());
    }

    @Test
    void more_than_a_port_carries_is_a_warning_that_counts_the_ports() {
        WallSheet sheet = sheet(1600, 960, "\"generic/ddp\", \"host\": \"10.0.0.5\"");
        assertEquals(
                List.of("10.0.0.5:4048: 1536000 pixels are more than one gigabit port carries 60 times a second"
                        + " (650000);"
                        + " share them among 3 ports."),
                sheet.warnings().stream().map(Message::en).toList());
    }

    @Test
    void a_slow_line_is_a_warning() {
        WallSheet sheet = sheet(16, 16, "\"generic/adalight\", \"serialPort\": \"COM3\"");
        assertEquals(
                List.of("COM3: 14.9 pictures a second make a fade go in steps; share it among outputs or choose cuts."),
                sheet.warnings().stream().map(Message::en).toList());
    }

    @Test
    void pixels_that_nobody_drives_are_counted() {
        WallSheet sheet = sheet(
                64,
                32,
                "\"generic/ddp\", \"host\": \"10.0.0.5\", \"cabinets\": ["
                        + "{\"x\": 0, \"y\": 0, \"width\": 32, \"height\": 32},"
                        + "{\"x\": 32, \"y\": 0, \"width\": 32, \"height\": 31}]");
        assertEquals(
                List.of("32 pixels of the wall have no output and stay dark; add an output or mend area, cabinets."),
                sheet.warnings().stream().map(Message::en).toList());
        assertEquals(
                "10.0.0.5:4048 (generic/ddp): 2016 điểm ảnh, 2 cabinet, 5 gói mỗi hình; 1 Gb/s: 60,0 hình/giây,"
                        + " 100 Mb/s: 60,0.",
                sheet.outputs().get(0).vi());
    }

    /** 2 x 4096 + 2016 pixels on two ports that carry 4000 and some each. */
    @Test
    void each_port_says_its_pixels_and_which_is_over_its_limit() {
        WallSheet sheet = sheet(
                128,
                80,
                "\"generic/ddp\", \"host\": \"10.0.0.5\", \"ports\": {\"count\": 3, \"pixelsMax\": 5000},"
                        + " \"cabinets\": ["
                        + "{\"x\": 0, \"y\": 0, \"width\": 64, \"height\": 64},"
                        + "{\"x\": 64, \"y\": 0, \"width\": 64, \"height\": 64},"
                        + "{\"x\": 0, \"y\": 64, \"width\": 128, \"height\": 16, \"port\": 2}]");
        assertEquals(
                "10.0.0.5:4048 (generic/ddp): 10240 điểm ảnh, 3 cabinet, 22 gói mỗi hình; 1 Gb/s: 60,0 hình/giây,"
                        + " 100 Mb/s: 60,0; cổng 1: 8192, cổng 2: 2048, cổng 3: 0 điểm ảnh trên 5000 mỗi cổng.",
                sheet.outputs().get(0).vi());
        assertEquals(
                List.of("10.0.0.5:4048, port 1: 8192 pixels are 3192 more than 5000; move cabinets to another port."),
                sheet.warnings().stream().map(Message::en).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | 1 port | HDMI: 655360 pixels are 255360 more than 1 port of 400000; use 2 ports or share them"
                        + " among devices.",
                "2 | 2 ports | ''"
            })
    void the_ports_of_a_processor_behind_hdmi_are_counted_together(int count, String ports, String over) {
        WallSheet sheet =
                sheet(1024, 640, "\"generic/screen\", \"ports\": {\"count\": " + count + ", \"pixelsMax\": 400000}");
        assertEquals(
                "HDMI (generic/screen): 655360 pixels; " + ports + " of 400000 pixels at most.",
                sheet.outputs().get(0).en());
        assertEquals(
                over, String.join("", sheet.warnings().stream().map(Message::en).toList()));
    }

    @Test
    void a_cabinet_on_a_port_that_is_not_there_is_refused() {
        Refusal refusal = assertThrows(
                Refusal.class,
                () -> sheet(
                        64,
                        32,
                        "\"generic/ddp\", \"host\": \"10.0.0.5\", \"ports\": {\"count\": 1}, \"cabinets\": ["
                                + "{\"x\": 0, \"y\": 0, \"width\": 64, \"height\": 32, \"port\": 2}]"));
        assertEquals(
                "File wall.json at /outputs/0/ports/count: is 1 while a cabinet hangs on port 2; mend one of the two.",
                refusal.words().en());
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "650000, 1", "650001, 2", "1300000, 2", "2073600, 4"})
    void ports_are_counted_in_650000_pixels(long pixels, int ports) {
        assertEquals(ports, WallSheet.portsFor(pixels));
    }

    /** Bytes of a full packet on the wire, as in the table of what fits a wire. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "480 | 1 | \"generic/ddp\", \"host\": \"10.0.0.5\" | 1 | 1516",
                "170 | 1 | \"generic/artnet\", \"host\": \"10.0.0.5\", \"universe\": 0, \"universesFrom\": 0 | 1 | 594",
                "170 | 1 | \"generic/artnet-sync\", \"host\": \"10.0.0.5\", \"universe\": 0,"
                        + " \"universesFrom\": 0 | 2 | 678",
                "170 | 1 | \"generic/sacn\", \"host\": \"10.0.0.5\", \"universe\": 1 | 1 | 702",
                "488 | 1 | \"generic/tpm2net\", \"host\": \"10.0.0.5\" | 1 | 1537",
                "489 | 1 | \"wled/realtime-udp\", \"host\": \"10.0.0.5\" | 1 | 1537",
                "497 | 1 | \"colorlight/5a-75\", \"interface\": \"eth1\" | 3 | 1704"
            })
    void bytes_on_the_wire_are_counted_with_all_that_goes_around_them(
            int width, int height, String output, int packets, int wireBytes) {
        String wall = wall(
                width,
                16,
                output + ", \"area\": {\"x\": 0, \"y\": 0, \"width\": " + width + ", \"height\": " + height + "}");
        WireLoad load = WireLoad.of((OutputPlan.Pixels) plan(wall).outputs().get(0));
        assertEquals(packets, load.packets());
        assertEquals(wireBytes, load.wireBytes());
    }

    private static WallSheet sheet(int width, int height, String output) {
        return new WallSheet(plan(wall(width, height, output)));
    }

    private static WallPlan plan(String wall) {
        return WallFile.read("wall.json", wall.getBytes(StandardCharsets.UTF_8), LIBRARY);
    }

    private static String wall(int width, int height, String output) {
        return "{\"schemaVersion\": 1, \"name\": \"main\", \"width\": " + width + ", \"height\": " + height
                + ", \"pitchMm\": 4, \"outputs\": [{\"profile\": " + output + "}]}";
    }
}
