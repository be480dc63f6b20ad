package vn.phong.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.phong.message.Refusal;
import vn.phong.wall.Cabinet;
import vn.phong.wall.ScanOrder;
import vn.phong.wall.Wall;
import vn.phong.wall.WallArea;

/** Reads an output's cabinets in the order of their chain, from the wall file itself or from a table beside it. */
final class Cabinets {
    static final int COUNT_MAX = 4096;
    static final List<String> KEYS =
            List.of("x", "y", "width", "height", "rotation", "scan", "serpentine", "start", "port");

    private static final String LIST = "cabinets";
    private static final String TABLE = "cabinetsFile";
    private static final List<String> LINES = keys(ScanOrder.Lines.values());
    private static final List<String> CORNERS = keys(ScanOrder.Corner.values());

    private Cabinets() {}

    /** Empty when the output has an area instead, or the whole wall. */
    static List<Cabinet> read(Members output, PixelProfile profile, boolean isVirtual, Wall wall) {
        if (!output.has(LIST) && !output.has(TABLE)) {
            return List.of();
        }
        String key = output.has(LIST) ? LIST : TABLE;
        if (output.has("area") || output.has(LIST) && output.has(TABLE)) {
            throw output.refusal(
                    output.has("area") ? "area" : TABLE,
                    "chỉ dùng một trong area, cabinets, cabinetsFile; hãy bỏ bớt",
                    "only one of area, cabinets and cabinetsFile can say that; take the others out");
        }
        if (isVirtual || profile.protocol() == PixelProtocol.COLORLIGHT) {
            throw output.refusal(
                    key,
                    "thiết bị này nhận hình theo hàng nên không có cabinet; hãy dùng area",
                    "this device takes its picture row by row and knows no cabinets; use area");
        }
        return output.has(LIST)
                ? cabinets(output.objects(LIST, COUNT_MAX), wall)
                : cabinets(CabinetTable.read(output.fileBeside(TABLE)), wall);
    }

    static long pixels(List<Cabinet> cabinets) {
        return cabinets.stream().mapToLong(cabinet -> cabinet.area().pixels()).sum();
    }

    /** The smallest area that has all of them. */
    static WallArea around(List<Cabinet> cabinets) {
        List<WallArea> areas = cabinets.stream().map(Cabinet::area).toList();
        int left = areas.stream().mapToInt(WallArea::x).min().orElseThrow();
        int top = areas.stream().mapToInt(WallArea::y).min().orElseThrow();
        int right =
                areas.stream().mapToInt(area -> area.x() + area.width()).max().orElseThrow();
        int bottom =
                areas.stream().mapToInt(area -> area.y() + area.height()).max().orElseThrow();
        return new WallArea(left, top, right - left, bottom - top);
    }

    private static List<Cabinet> cabinets(List<Members> members, Wall wall) {
        List<Cabinet> cabinets = new ArrayList<>();
        for (Members member : members) {
            Cabinet cabinet = cabinet(member.only(KEYS.toArray(String[]::new)), wall);
            for (int i = 0; i < cabinets.size(); i++) {
                if (cabinets.get(i).area().meets(cabinet.area())) {
                    throw overlap(member, i + 1);
                }
            }
            cabinets.add(cabinet);
        }
        return List.copyOf(cabinets);
    }

    private static Cabinet cabinet(Members member, Wall wall) {
        int x = member.integer("x", 0, wall.width() - 1);
        int y = member.integer("y", 0, wall.height() - 1);
        int width = member.integer("width", 1, wall.width() - x);
        int height = member.integer("height", 1, wall.height() - y);
        int port = member.integer("port", 1, Ports.COUNT_MAX, 1);
        return new Cabinet(new WallArea(x, y, width, height), rotation(member), scan(member), port);
    }

    private static int rotation(Members member) {
        int rotation = member.integer("rotation", 0, 270, 0);
        if (rotation % 90 != 0) {
            throw member.refusal(
                    "rotation",
                    "là " + rotation + "; hãy ghi 0, 90, 180 hoặc 270",
                    "is " + rotation + "; write 0, 90, 180 or 270");
        }
        return rotation;
    }

    private static ScanOrder scan(Members member) {
        ScanOrder usual = ScanOrder.USUAL;
        ScanOrder.Lines lines =
                member.has("scan") ? ScanOrder.Lines.valueOf(constant(member.oneOf("scan", LINES))) : usual.lines();
        ScanOrder.Corner start = member.has("start")
                ? ScanOrder.Corner.valueOf(constant(member.oneOf("start", CORNERS)))
                : usual.start();
        return new ScanOrder(lines, member.yesOrNo("serpentine", usual.serpentine()), start);
    }

    private static Refusal overlap(Members member, int other) {
        return member.refusal(
                "x",
                "cabinet này chồng lên cabinet thứ " + other + "; hãy sửa x, y, width, height cho tách nhau",
                "this cabinet overlaps the one listed as number " + other + "; set them apart by x, y, width, height");
    }

    private static String constant(String key) {
        return key.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static List<String> keys(Enum<?>[] values) {
        return Stream.of(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }
}
