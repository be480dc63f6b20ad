package vn.phong.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.phong.message.Refusal;
import vn.phong.wall.Wall;
import vn.phong.wall.WallArea;

/** Reads the parts of a wall file: inside the wall, apart from each other, each with a name of its own. */
final class WallParts {
    private static final int PARTS_MAX = 16;
    private static final int SIDE_MIN = 16;
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private WallParts() {}

    /** Empty when the file names none: the wall is one part. */
    static List<WallPart> of(Members root, Wall wall) {
        if (!root.has("parts")) {
            return List.of();
        }
        List<WallPart> parts = new ArrayList<>();
        for (Members member : root.objects("parts", PARTS_MAX)) {
            WallPart part = part(member.only("name", "x", "y", "width", "height"), wall);
            for (WallPart other : parts) {
                if (other.name().equals(part.name())) {
                    throw member.refusal(
                            "name",
                            "\"" + part.name() + "\" đã dùng ở trên; hãy đặt tên khác",
                            "\"" + part.name() + "\" is used above already; give it another name");
                }
                if (other.area().meets(part.area())) {
                    throw overlap(member, other);
                }
            }
            parts.add(part);
        }
        return List.copyOf(parts);
    }

    private static WallPart part(Members member, Wall wall) {
        int x = member.integer("x", 0, wall.width() - SIDE_MIN);
        int y = member.integer("y", 0, wall.height() - SIDE_MIN);
        int width = member.integer("width", SIDE_MIN, wall.width() - x);
        int height = member.integer("height", SIDE_MIN, wall.height() - y);
        return new WallPart(member.text("name", NAME, "left-wing"), new WallArea(x, y, width, height));
    }

    private static Refusal overlap(Members member, WallPart other) {
        return member.refusal(
                "x",
                "phần này chồng lên phần \"" + other.name() + "\"; hãy sửa x, y, width, height cho tách nhau",
                "this part overlaps the part \"" + other.name() + "\"; set them apart by x, y, width, height");
    }
}
