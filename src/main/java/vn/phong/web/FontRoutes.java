package vn.phong.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import vn.phong.font.Family;
import vn.phong.font.Fonts;
import vn.phong.message.Message;
import vn.phong.message.Refusal;

/** The fonts that events may use: the list out, the office's own in. */
final class FontRoutes {
    private static final Message TOO_LARGE = new Message(
            "Tệp phông chữ lớn hơn 20 MB; hãy chọn tệp nhỏ hơn.",
            "The font file is over 20 MB; choose a smaller file.");

    private final Supplier<Fonts> fonts;

    /** A font is held whole while it is judged; one at a time leaves the show its memory. */
    private final Semaphore room = new Semaphore(1);

    FontRoutes(Supplier<Fonts> fonts) {
        this.fonts = fonts;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/v1/fonts", context -> ShowRoutes.answer(context, 200, list()), Right.WATCH);
        routes.get("/api/v1/fonts/{id}/sample.svg", this::sample, Right.WATCH);
        routes.post("/api/v1/fonts", this::add, Right.MANAGE);
    }

    private void add(Context context) {
        if (!room.tryAcquire()) {
            throw new Rejection(
                    503,
                    "Một phông chữ khác đang được nhận; hãy gửi lại sau vài giây.",
                    "Another font is being taken in; send this one again in a few seconds.");
        }
        try {
            Family family = fonts.get().add(Bodies.bytes(context, Fonts.FILE_BYTES_MAX, TOO_LARGE));
            ObjectNode answer = Json.object();
            answer.set("font", node(family));
            ShowRoutes.answer(context, 200, answer);
        } catch (Refusal refusal) {
            throw new Rejection(422, refusal.words());
        } finally {
            room.release();
        }
    }

    private void sample(Context context) {
        Family family;
        try {
            family = fonts.get().family(context.pathParam("id"));
        } catch (Refusal unknown) {
            throw new Rejection(404, unknown.words());
        }
        try {
            PictureRoutes.sendSvg(context, FontSample.svg(family));
        } catch (Refusal unreadable) {
            throw new Rejection(422, unreadable.words());
        }
    }

    private ObjectNode list() {
        ObjectNode node = Json.object();
        ArrayNode families = node.putArray("fonts");
        Fonts inUse = fonts.get();
        inUse.families().forEach(family -> families.add(node(family)));
        ArrayNode refused = node.putArray("refused");
        inUse.refused().forEach(words -> refused.add(Json.of(words)));
        return node;
    }

    private static ObjectNode node(Family family) {
        ObjectNode node = Json.object()
                .put("id", family.id())
                .put("label", family.label())
                .put("source", family.isBundled() ? "program" : "office")
                .put("licence", family.licence());
        ArrayNode faces = node.putArray("faces");
        family.styles()
                .forEach(
                        style -> faces.addObject().put("weight", style.weight()).put("italic", style.italic()));
        return node;
    }
}
