package vn.phong.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import vn.phong.simulator.VirtualController;

/** The pages themselves and what they are made of, from the program's own resources. */
final class PageRoutes {
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]+(/[a-z0-9-]+)*\\.[a-z]+");
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "webmanifest", "application/manifest+json");

    private final String wallName;
    private final Supplier<Live.OnWall> onWall;
    private final Map<String, VirtualController> virtuals;
    private final Gate gate;
    private final Map<String, PageFile> read = new ConcurrentHashMap<>();

    PageRoutes(String wallName, Supplier<Live.OnWall> onWall, Map<String, VirtualController> virtuals, Gate gate) {
        this.wallName = wallName;
        this.onWall = onWall;
        this.virtuals = virtuals;
        this.gate = gate;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/", context -> context.redirect(homeOf(context), HttpStatus.SEE_OTHER), Right.ANYBODY);
        routes.get("/login", context -> send(context, "login.html"), Right.ANYBODY);
        routes.get("/remote", context -> send(context, "remote.html"), Right.WATCH);
        routes.get("/keys", context -> send(context, "keys.html"), Right.WATCH);
        for (String page : List.of("mc", "timer", "program")) {
            routes.get("/" + page, context -> send(context, page + ".html"), Right.WATCH);
        }
        routes.get("/preview", context -> send(context, "preview.html"), Right.WATCH);
        routes.get("/check", context -> send(context, "check.html"), Right.WATCH);
        routes.get("/hall", context -> send(context, "hall.html"), Right.WATCH);
        routes.get("/editor", context -> send(context, "editor.html"), Right.PREPARE);
        routes.get("/import", context -> send(context, "import.html"), Right.PREPARE);
        routes.get("/approve", context -> send(context, "approve.html"), Right.WATCH);
        routes.get("/layouts", context -> send(context, "layouts.html"), Right.WATCH);
        routes.get("/health", context -> send(context, "health.html"), Right.WATCH);
        routes.get("/log", context -> send(context, "log.html"), Right.MANAGE);
        routes.get("/devices", context -> send(context, "devices.html"), Right.MANAGE);
        routes.get("/setup", context -> send(context, "setup.html"), Right.MANAGE);
        routes.get("/wall/{name}", this::wall, Right.WALL);
        routes.get("/virtual/{name}", this::virtual, Right.WATCH);
        routes.get("/css/<file>", context -> send(context, "css/" + context.pathParam("file")), Right.ANYBODY);
        routes.get("/js/<file>", context -> send(context, "js/" + context.pathParam("file")), Right.ANYBODY);
        routes.get("/icons/<file>", context -> send(context, "icons/" + context.pathParam("file")), Right.ANYBODY);
        routes.get("/manifest.webmanifest", context -> send(context, "manifest.webmanifest"), Right.ANYBODY);
        routes.get("/favicon.ico", context -> send(context, "icon.svg"), Right.ANYBODY);
    }

    private String homeOf(Context context) {
        return gate.device(context).isPresent() ? "/remote" : "/login";
    }

    private void wall(Context context) {
        checkKnown(wallName.equals(context.pathParam("name")));
        PageFile page = file("wall.html").orElseThrow();
        Live.OnWall now = onWall.get();
        WallDocument document = WallDocument.of(
                page.bytes(), Json.text(now.told()), now.picture().png());
        context.header("Content-Security-Policy", document.policy(Gate.contentPolicy(context)));
        context.contentType(page.type()).result(document.bytes());
    }

    private void virtual(Context context) {
        checkKnown(virtuals.containsKey(context.pathParam("name")));
        send(context, "virtual.html");
    }

    private void checkKnown(boolean known) {
        if (!known) {
            throw new Rejection(
                    404,
                    "Không có màn tên này; hãy mở /wall/" + wallName + ".",
                    "There is no wall of this name; open /wall/" + wallName + ".");
        }
    }

    private void send(Context context, String name) {
        PageFile file = file(name).orElseThrow(() -> new Rejection(404, Statuses.words(404)));
        context.header("Cache-Control", "no-cache");
        if (!PictureRoutes.unchanged(context, file.tag())) {
            context.contentType(file.type()).result(file.bytes());
        }
    }

    private Optional<PageFile> file(String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        return Optional.ofNullable(read.computeIfAbsent(name, PageRoutes::load));
    }

    private static PageFile load(String name) {
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        try (InputStream resource = PageRoutes.class.getResourceAsStream("/web/" + name)) {
            if (type == null || resource == null) {
                return null;
            }
            byte[] bytes = resource.readAllBytes();
            CRC32C sum = new CRC32C();
            sum.update(bytes);
            return new PageFile(bytes, type, "\"" + Long.toHexString(sum.getValue()) + "-" + bytes.length + "\"");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record PageFile(byte[] bytes, String type, String tag) {}
}
