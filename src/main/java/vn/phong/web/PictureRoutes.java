package vn.phong.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.DoubleStream;
import java.util.zip.CRC32C;
import vn.phong.event.Event;
import vn.phong.event.Position;
import vn.phong.frame.Frame;
import vn.phong.frame.Png;
import vn.phong.message.Refusal;
import vn.phong.playout.Artist;
import vn.phong.playout.Picture;
import vn.phong.playout.Playout;
import vn.phong.show.Show;
import vn.phong.simulator.VirtualController;

/** Finished pictures out. Nobody's thread waits while a picture is being drawn. */
final class PictureRoutes {
    /** A box is told in ten-thousandths of the wall: finer than a pixel of the widest. */
    private static final double SHARES = 10_000;

    private final Asked asked;
    private final Playout playout;
    private final Planned planned;
    private final Map<String, VirtualController> virtuals;
    private final Executor encoding;
    private final Gate gate;
    private final WallLately lately;
    private final Map<VirtualController, Packed> packed = new ConcurrentHashMap<>();

    /**
     * @param encoding where pictures are packed for the wire, away from the thread that draws
     * @param lately what may be given to anybody who may see the wall
     */
    PictureRoutes(
            Asked asked,
            Playout playout,
            Planned planned,
            Map<String, VirtualController> virtuals,
            Executor encoding,
            Gate gate,
            WallLately lately) {
        this.asked = asked;
        this.playout = playout;
        this.planned = planned;
        this.virtuals = virtuals;
        this.encoding = encoding;
        this.gate = gate;
        this.lately = lately;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/v1/pictures/{file}", this::picture, Right.WALL);
        routes.get("/api/v1/frames/{file}", this::frame, Right.WATCH);
        routes.get("/api/v1/words/{place}", this::words, Right.WATCH);
        routes.get("/api/v1/virtual/{file}", this::virtual, Right.WATCH);
    }

    private void picture(Context context) {
        String id = withoutEnding(context, ".png");
        Picture picture = playout.pictures()
                .byId(id)
                .filter(found -> lately.has(id) || gate.looksAhead(context))
                .orElseThrow(() -> new Rejection(
                        404,
                        "Hình này không còn được giữ; hãy tải lại trang.",
                        "This picture is no longer kept; reload the page."));
        context.header("Cache-Control", "private, max-age=31536000, immutable");
        send(context, picture);
    }

    private void frame(Context context) {
        String file = context.pathParam("file");
        Show show = asked.show(context);
        LookedAt.On on = planned.on(context);
        if (!on.runs()) {
            planned.sendOn(on, context, show.event(), PressReader.position(withoutEnding(context, ".svg")));
        } else if (file.endsWith(".svg")) {
            frameSvg(context, show.event(), position(show, withoutEnding(context, ".svg")));
        } else {
            framePng(context, show.event(), position(show, withoutEnding(context, ".png")));
        }
    }

    private void framePng(Context context, Event event, Position position) {
        CompletableFuture<Picture> picture = playout.pictures().picture(event, position);
        context.future(() -> picture.thenAcceptAsync(drawn -> send(context, drawn), encoding)
                .exceptionally(PictureRoutes::turnBack));
    }

    private void frameSvg(Context context, Event event, Position position) {
        CompletableFuture<String> svg = playout.pictures().svg(event, position);
        context.future(() ->
                svg.thenAcceptAsync(text -> sendSvg(context, text), encoding).exceptionally(PictureRoutes::turnBack));
    }

    private void words(Context context) {
        Show show = asked.show(context);
        CompletableFuture<List<Artist.Words>> words =
                playout.pictures().words(show.event(), position(show, context.pathParam("place")));
        context.future(() -> words.thenAcceptAsync(said -> sendWords(context, said), encoding)
                .exceptionally(PictureRoutes::turnBack));
    }

    private static void sendWords(Context context, List<Artist.Words> said) {
        ObjectNode answer = Json.object();
        ArrayNode list = answer.putArray("words");
        for (Artist.Words words : said) {
            ObjectNode node = list.addObject().put("slot", words.slot()).put("text", words.text());
            if (words.row() > 0) {
                node.put("row", words.row());
            }
            Rectangle2D ink = words.ink();
            ArrayNode box = node.putArray("box");
            DoubleStream.of(ink.getX(), ink.getY(), ink.getWidth(), ink.getHeight())
                    .map(share -> Math.round(share * SHARES) / SHARES)
                    .forEach(box::add);
        }
        ShowRoutes.answer(context, 200, answer);
    }

    private void virtual(Context context) {
        VirtualController view = virtuals.get(withoutEnding(context, ".png"));
        if (view == null) {
            throw new Rejection(404, "Không có màn ảo tên này.", "There is no virtual wall of this name.");
        }
        Packed packed = packed(view);
        if (!unchanged(context, packed.tag())) {
            context.contentType("image/png").result(packed.png());
        }
    }

    private void send(Context context, Picture picture) {
        boolean thumbnail = context.queryParam("thumbnail") != null;
        if (!unchanged(context, "\"" + picture.id() + (thumbnail ? "-thumbnail\"" : "\""))) {
            context.contentType("image/png").result(thumbnail ? picture.thumbnail() : picture.png());
        }
    }

    /** Names the picture, and answers 304 when the asker has this one. */
    static boolean unchanged(Context context, String tag) {
        context.header("ETag", tag);
        boolean same = tag.equals(context.header("If-None-Match"));
        if (same) {
            context.status(304);
        }
        return same;
    }

    /** Several pages may look at one virtual wall; its picture is packed once. */
    private Packed packed(VirtualController view) {
        Frame shown = view.shown();
        return packed.compute(view, (same, last) -> last != null && last.frame() == shown ? last : Packed.of(shown));
    }

    /** A picture opened by itself is a document of its own: it may style itself and nothing else. */
    static void sendSvg(Context context, String svg) {
        context.header(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; sandbox");
        context.contentType("image/svg+xml").result(svg);
    }

    private static Position position(Show show, String name) {
        Position position = switch (name) {
            case "program" -> show.state().program();
            case "preview" -> show.state().preview().orElseThrow(PictureRoutes::noPreview);
            default -> PressReader.position(name);
        };
        if (!show.rundown().has(position)) {
            throw unknown();
        }
        return position;
    }

    private static String withoutEnding(Context context, String ending) {
        String file = context.pathParam("file");
        if (!file.endsWith(ending)) {
            throw unknown();
        }
        return file.substring(0, file.length() - ending.length());
    }

    static Void turnBack(Throwable failed) {
        Throwable cause = failed instanceof CompletionException wrapped ? wrapped.getCause() : failed;
        if (cause instanceof Refusal refusal) {
            throw new Rejection(422, refusal.words());
        }
        if (cause instanceof RejectedExecutionException) {
            // The server is closing: nobody is left to answer.
            return null;
        }
        throw new CompletionException(cause);
    }

    private static Rejection noPreview() {
        return new Rejection(
                404,
                "Chưa có gì ở Xem trước; hãy chọn một mục trong danh sách.",
                "There is nothing in preview; choose a cue from the list.");
    }

    static Rejection unknown() {
        return new Rejection(
                404,
                "Không có hình này; hãy hỏi program, preview hoặc mã của một mục, với đuôi .png hoặc .svg.",
                "There is no such picture; ask for program, preview or a cue's id, ending in .png or .svg.");
    }

    private record Packed(Frame frame, byte[] png, String tag) {
        static Packed of(Frame frame) {
            byte[] png = Png.encode(frame);
            CRC32C sum = new CRC32C();
            sum.update(png);
            return new Packed(frame, png, "\"" + Long.toHexString(sum.getValue()) + "\"");
        }
    }
}
