package vn.phong.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.phong.document.AgendaWriter;
import vn.phong.document.RankingWriter;
import vn.phong.event.Event;
import vn.phong.event.Position;
import vn.phong.message.Message;
import vn.phong.message.Refusal;
import vn.phong.pack.ShowPack;
import vn.phong.pack.ShowUnpack;
import vn.phong.playout.Playout;
import vn.phong.show.Show;

/** The whole show out as one file and in again, and its pictures as numbered files for players and emergencies. */
final class PackRoutes {
    /** Bytes of a packed show over the web, at most; it is never held whole in memory on its way in. */
    private static final long UPLOAD_MAX = 256L << 20;

    private final Asked asked;
    private final Playout playout;
    private final RemoteServer.Office office;
    private final Executor beside;

    PackRoutes(Asked asked, Playout playout, RemoteServer.Office office, Executor beside) {
        this.asked = asked;
        this.playout = playout;
        this.office = office;
        this.beside = beside;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/v1/show.zip", this::pack, Right.WATCH);
        routes.post("/api/v1/show.zip", this::unpack, Right.EDIT);
        routes.get("/api/v1/pictures.zip", this::pictures, Right.WATCH);
        routes.get(
                "/api/v1/agenda.docx",
                context -> agenda(
                        context,
                        "chuong-trinh.docx",
                        AgendaWriter.docx(
                                asked.show(context).event(), office.clock().instant())),
                Right.WATCH);
        routes.get(
                "/api/v1/agenda.xlsx",
                context -> agenda(
                        context,
                        "chuong-trinh.xlsx",
                        AgendaWriter.xlsx(asked.show(context).event())),
                Right.WATCH);
        routes.get(
                "/api/v1/rankings.xlsx",
                context -> agenda(context, "xep-hang.xlsx", rankings(asked.show(context))),
                Right.WATCH);
    }

    private static byte[] rankings(Show show) {
        try {
            return RankingWriter.xlsx(show.event());
        } catch (Refusal none) {
            throw new Rejection(404, none.words());
        }
    }

    private static void agenda(Context context, String name, byte[] document) {
        context.contentType("application/octet-stream")
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .result(document);
    }

    private void pack(Context context) throws IOException {
        Event event = asked.show(context).event();
        String file = Optional.ofNullable(context.queryParam("event")).orElse("");
        download(context, (file.isEmpty() ? "show" : file) + ".zip");
        try {
            ShowPack.write(event, file, office.signoff().book(), office.data(), context.outputStream());
        } catch (Refusal refusal) {
            throw new Rejection(422, refusal.words());
        }
    }

    private static void download(Context context, String name) {
        context.contentType("application/zip").header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }

    private void unpack(Context context) throws IOException {
        if (context.contentLength() > UPLOAD_MAX) {
            context.header("Connection", "close");
            throw new Rejection(
                    413,
                    new Message(
                            "Gói sự kiện lớn hơn 256 MB; hãy mở bằng ./run.sh unpack.",
                            "The packed show is larger than 256 MB; open it with ./run.sh unpack."));
        }
        try (InputStream in = context.bodyInputStream()) {
            ShowUnpack.Opened opened = new ShowUnpack(
                            office.data(), office.events(), office.signoff().book())
                    .open(in);
            ObjectNode node = Json.object().put("event", opened.event());
            list(node.putArray("added"), opened.added());
            list(node.putArray("kept"), opened.kept());
            ShowRoutes.answer(context, 200, node);
        } catch (Refusal refusal) {
            throw new Rejection(422, refusal.words());
        }
    }

    private static void list(ArrayNode node, List<String> texts) {
        texts.forEach(node::add);
    }

    /**
     * Numbered in the order of the evening, so that a player that sorts by name plays them in it. The photograph after
     * a page shows the backdrop once more and has no file; a cue that cannot be drawn refuses the whole, by name.
     */
    private void pictures(Context context) {
        Show show = asked.show(context);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ZipOutputStream zip = new ZipOutputStream(bytes);
        // PNG is packed already.
        zip.setLevel(0);
        CompletableFuture<Void> done = CompletableFuture.completedFuture(null);
        List<Position> positions = show.rundown().positions().stream()
                .filter(position -> !position.photo())
                .toList();
        String numbered = positions.size() < 100 ? "%02d-%s.png" : "%04d-%s.png";
        for (int index = 0; index < positions.size(); index++) {
            Position position = positions.get(index);
            String name = numbered.formatted(index + 1, position);
            done = done.thenCompose(before -> playout.pictures().picture(show.event(), position))
                    .thenAcceptAsync(picture -> put(zip, name, picture.png()), beside);
        }
        CompletableFuture<Void> drawn = done;
        context.future(() -> drawn.thenAccept(all -> {
                    close(zip);
                    download(context, "pictures.zip");
                    context.result(bytes.toByteArray());
                })
                .exceptionally(PackRoutes::turnBack));
    }

    private static void put(ZipOutputStream zip, String name, byte[] png) {
        try {
            ZipEntry entry = new ZipEntry(name);
            entry.setTime(0);
            zip.putNextEntry(entry);
            zip.write(png);
            zip.closeEntry();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static void close(ZipOutputStream zip) {
        try {
            zip.close();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static Void turnBack(Throwable failed) {
        Throwable cause = failed instanceof CompletionException wrapped ? wrapped.getCause() : failed;
        if (cause instanceof Refusal refusal) {
            throw new Rejection(422, refusal.words());
        }
        throw new CompletionException(cause);
    }
}
