package vn.phong.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import vn.phong.message.Message;
import vn.phong.wall.Wall;

/**
 * What a full-screen page says of the screen it is on; lengths in the screen's own pixels.
 *
 * @param scale of the system, 1 for 100 %
 * @param zoom of the browser, 1 for 100 %
 * @param width of the page
 * @param height of the page
 * @param full whether the page covers its screen
 * @param awake whether the browser keeps the screen from sleeping
 * @param x where the wall's left edge is on the page
 * @param y where the wall's top edge is on the page
 * @param whole whether the picture is spread over the whole page instead
 */
record WallScreen(
        double scale, double zoom, int width, int height, boolean full, boolean awake, int x, int y, boolean whole) {
    private static final int SIDE_MAX = 65_536;
    private static final double SCALE_MAX = 100;

    /** @throws Rejection (400) when a member is missing or out of range */
    static WallScreen read(JsonNode node) {
        return new WallScreen(
                number(node, "scale"),
                number(node, "zoom"),
                length(node, "width"),
                length(node, "height"),
                node.path("full").asBoolean(),
                node.path("awake").asBoolean(),
                length(node, "x"),
                length(node, "y"),
                node.path("whole").asBoolean());
    }

    private static double number(JsonNode node, String member) {
        double value = node.path(member).asDouble(0);
        if (!(value > 0 && value <= SCALE_MAX)) {
            throw wrong(member);
        }
        return value;
    }

    private static int length(JsonNode node, String member) {
        JsonNode value = node.path(member);
        if (!value.isInt() || Math.abs(value.intValue()) > SIDE_MAX) {
            throw wrong(member);
        }
        return value.intValue();
    }

    private static Rejection wrong(String member) {
        return new Rejection(
                400,
                "\"" + member + "\" của trang màn không đúng; hãy tải lại trang đó.",
                "\"" + member + "\" of the wall's page is wrong; reload that page.");
    }

    ObjectNode json() {
        return Json.object()
                .put("scale", scale)
                .put("zoom", zoom)
                .put("width", width)
                .put("height", height)
                .put("full", full)
                .put("awake", awake)
                .put("x", x)
                .put("y", y)
                .put("whole", whole);
    }

    /**
     * What is not as it should be, the worst first, each with its remedy.
     *
     * @param n which of the wall's pages it is, from 1 in the order they were opened
     */
    List<Message> faults(Wall wall, int n) {
        List<Message> faults = new ArrayList<>();
        boolean cut = x < 0 || y < 0 || x + wall.width() > width || y + wall.height() > height;
        if (!whole && cut) {
            faults.add(cut(wall));
        }
        if (n > 1) {
            faults.add(new Message(
                    "Đây là trang màn thứ " + n + " đang mở; nếu không cần, hãy đóng trang thừa.",
                    "This is wall page number " + n + "; close it unless it is wanted."));
        }
        if (!full) {
            faults.add(new Message(
                    "Trang màn chưa phủ kín màn hình; hãy nhấn đúp vào hình hoặc bấm F11.",
                    "The wall's page does not cover its screen; double-click the picture or press F11."));
        }
        if (scale != 1 || zoom != 1) {
            faults.add(scaled());
        }
        if (!awake) {
            faults.add(new Message(
                    "Trình duyệt không giữ được màn hình thức; hãy tắt chế độ ngủ và bảo vệ màn hình của máy đó.",
                    "The browser cannot keep the screen awake; switch sleep and the screen saver of that computer"
                            + " off."));
        }
        return faults;
    }

    private Message cut(Wall wall) {
        String page = width + "×" + height;
        String needed = wall.width() + "×" + wall.height() + (x == 0 && y == 0 ? "" : " (" + x + "," + y + ")");
        return new Message(
                "Trang màn chỉ có " + page + " điểm, màn cần " + needed
                        + " nên hình bị cắt; hãy mở toàn màn hình hoặc tăng độ phân giải.",
                "The wall's page has " + page + " pixels and the wall needs " + needed
                        + ", so the picture is cut; open it full screen or raise the resolution.");
    }

    private Message scaled() {
        String system = percent(scale);
        String browser = percent(zoom);
        return new Message(
                "Máy tính phóng " + system + ", trình duyệt phóng " + browser
                        + ": hình vẫn đúng từng điểm, nhưng hãy đặt cả hai về 100 %.",
                "The system scales to " + system + " and the browser to " + browser
                        + ": the picture still is pixel for pixel, but set both to 100 %.");
    }

    private static String percent(double factor) {
        return Math.round(factor * 100) + " %";
    }
}
