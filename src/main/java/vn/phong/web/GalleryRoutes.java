package vn.phong.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import vn.phong.event.Event;
import vn.phong.event.FieldKind;
import vn.phong.gallery.Asked;
import vn.phong.gallery.Card;
import vn.phong.gallery.GalleryEntry;
import vn.phong.gallery.Showcase;
import vn.phong.gallery.WallState;
import vn.phong.layout.Canvas;

/** Every layout and its example on any wall. */
final class GalleryRoutes {
    private static final Pattern SIZE = Pattern.compile("(\\d{1,5})x(\\d{1,5})(?:@\\d{1,2}(?:\\.\\d{1,3})?)?");
    private static final String SVG = ".svg";

    private final Showcase showcase;
    private final Canvas wall;
    private final Looking looking;

    /** @param wall the wall that is shown when nobody asks for another */
    GalleryRoutes(Showcase showcase, Canvas wall, Looking looking) {
        this.showcase = showcase;
        this.wall = wall;
        this.looking = looking;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/v1/layouts", this::list, Right.WATCH);
        routes.get("/api/v1/layouts/{file}", this::picture, Right.WATCH);
    }

    private void list(Context context) {
        int[] size = size(context);
        int zone = zone(context);
        looking.answer(context, () -> list(size, zone), node -> ShowRoutes.answer(context, 200, node));
    }

    private ObjectNode list(int[] size, int zone) {
        ObjectNode node = Json.object().put("width", size[0]).put("height", size[1]);
        ArrayNode themes = node.putArray("themes");
        showcase.layouts().themes().forEach(themes::add);
        ArrayNode parts = node.putArray("parts");
        wall.parts().stream()
                .map(Canvas.Part::name)
                .filter(name -> !name.isEmpty())
                .forEach(parts::add);
        ArrayNode layouts = node.putArray("layouts");
        for (GalleryEntry entry : showcase.gallery().entries()) {
            ObjectNode each = layouts.addObject().put("id", entry.id()).put("shipped", entry.shipped());
            entry.fault().ifPresent(fault -> each.set("fault", Json.of(fault)));
            entry.card().ifPresent(card -> {
                each.put("pages", showcase.pageCount(card, size[0], size[1], zone));
                describe(each, card);
            });
        }
        ArrayNode states = node.putArray("states");
        for (WallState state : WallState.ALL) {
            ObjectNode each = states.addObject().put("id", state.id());
            each.set("label", Json.of(state.label()));
            each.set("use", Json.of(state.use()));
        }
        return node;
    }

    private static void describe(ObjectNode node, Card card) {
        node.set("label", Json.of(card.label()));
        node.set("use", Json.of(card.use()));
        ArrayNode fields = node.putArray("fields");
        card.fields().forEach(field -> {
            ObjectNode each = fields.addObject()
                    .put("name", field.name())
                    .put("kind", FieldKind.of(card.id(), field.name()))
                    .put("required", field.required());
            each.set("label", Json.of(field.label()));
        });
    }

    private void picture(Context context) {
        String file = context.pathParam("file");
        String id = file.endsWith(SVG) ? file.substring(0, file.length() - SVG.length()) : "";
        int[] size = size(context);
        int zone = zone(context);
        int page = page(context);
        String theme = Optional.ofNullable(context.queryParam("theme")).orElse("deep-red");
        looking.answer(
                context, () -> set(new Asked(id, size[0], size[1], theme, zone, page)), svg -> send(context, svg));
    }

    private String set(Asked asked) {
        Card card = showcase.gallery().card(asked.layout()).orElseThrow(GalleryRoutes::unknown);
        if (!showcase.layouts().themes().contains(asked.theme())) {
            String themes = String.join(", ", showcase.layouts().themes());
            throw new Rejection(
                    400,
                    "Không có giao diện này; hãy chọn một trong: " + themes + ".",
                    "There is no such theme; choose one of: " + themes + ".");
        }
        return showcase.svg(card, asked);
    }

    private static void send(Context context, String svg) {
        CRC32C sum = new CRC32C();
        sum.update(svg.getBytes(StandardCharsets.UTF_8));
        context.header("Cache-Control", "private, no-cache");
        if (!PictureRoutes.unchanged(context, "\"" + Long.toHexString(sum.getValue()) + "-" + svg.length() + "\"")) {
            PictureRoutes.sendSvg(context, svg);
        }
    }

    /** Pixels across and down. */
    private int[] size(Context context) {
        String asked = Optional.ofNullable(context.queryParam("wall")).orElse(wall.width() + "x" + wall.height());
        Matcher parts = SIZE.matcher(asked);
        if (parts.matches()) {
            int width = Integer.parseInt(parts.group(1));
            int height = Integer.parseInt(parts.group(2));
            if (allowed(width) && allowed(height)) {
                return new int[] {width, height};
            }
        }
        throw new Rejection(
                400,
                "Kích thước màn không dùng được; hãy ghi như 1344x832, mỗi cạnh từ " + Showcase.SIDE_MIN + " đến "
                        + Showcase.SIDE_MAX + " điểm ảnh.",
                "The wall's size cannot be used; write it like 1344x832, each side " + Showcase.SIDE_MIN + " to "
                        + Showcase.SIDE_MAX + " pixels.");
    }

    private static boolean allowed(int side) {
        return side >= Showcase.SIDE_MIN && side <= Showcase.SIDE_MAX;
    }

    private static int zone(Context context) {
        String asked = Optional.ofNullable(context.queryParam("zone")).orElse("0");
        return Event.FLAG_ZONES.stream()
                .filter(zone -> String.valueOf(zone).equals(asked))
                .findFirst()
                .orElseThrow(() -> new Rejection(
                        400,
                        "Vùng dành cho cờ không dùng được; hãy chọn 0, 20, 25 hoặc 30 phần trăm.",
                        "The zone for flags cannot be used; choose 0, 20, 25 or 30 percent."));
    }

    private static int page(Context context) {
        String asked = Optional.ofNullable(context.queryParam("page")).orElse("1");
        if (!asked.matches("[1-9]\\d{0,2}")) {
            throw new Rejection(
                    400,
                    "Số trang không dùng được; hãy cho một số từ 1 đến 999.",
                    "The page cannot be used; give a number from 1 to 999.");
        }
        return Integer.parseInt(asked);
    }

    private static Rejection unknown() {
        return new Rejection(
                404,
                "Không có bố cục này; hãy xem danh sách ở /layouts.",
                "There is no such layout; see the list at /layouts.");
    }
}
