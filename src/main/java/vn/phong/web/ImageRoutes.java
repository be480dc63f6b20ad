package vn.phong.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import vn.phong.image.ImageLibrary;
import vn.phong.message.Message;
import vn.phong.message.Refusal;

/** The pictures that events may name, and a new one from the office. */
final class ImageRoutes {
    private static final Message TOO_LARGE =
            new Message("Ảnh lớn hơn 20 MB; hãy lưu ảnh nhỏ hơn.", "The picture is over 20 MB; save a smaller one.");

    private final ImageLibrary images;
    /** A picture is held whole while it is judged; one at a time leaves the show its memory. */
    private final Semaphore room = new Semaphore(1);

    ImageRoutes(ImageLibrary images) {
        this.images = images;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/v1/images", this::list, Right.WATCH);
        routes.post("/api/v1/images", this::add, Right.PREPARE);
    }

    private void list(Context context) {
        ObjectNode node = Json.object();
        ArrayNode names = node.putArray("images");
        images.names().forEach(names::add);
        ShowRoutes.answer(context, 200, node);
    }

    private void add(Context context) {
        String name = Optional.ofNullable(context.queryParam("name")).orElse("");
        if (!room.tryAcquire()) {
            throw new Rejection(
                    503,
                    "Một ảnh khác đang được nhận; hãy gửi lại sau vài giây.",
                    "Another picture is being taken in; send this one again in a few seconds.");
        }
        try {
            byte[] bytes = Bodies.bytes(context, ImageLibrary.FILE_BYTES_MAX, TOO_LARGE);
            ShowRoutes.answer(context, 200, Json.object().put("image", images.add(name, bytes)));
        } catch (Refusal refusal) {
            throw new Rejection(422, refusal.words());
        } finally {
            room.release();
        }
    }
}
