package vn.phong.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.phong.gallery.Showcase;
import vn.phong.layout.Canvas;
import vn.phong.message.Refusal;
import vn.phong.profile.WallFolder;
import vn.phong.profile.WallPlan;
import vn.phong.wall.Wall;

/** The walls an event can be looked at on: the one that runs, those that were saved, and plain ones of any size. */
final class LookedAt {
    private static final Pattern SIZE = Pattern.compile("(\\d{1,5})x(\\d{1,5})");

    private final RemoteServer.Stage stage;
    private final WallFolder walls;
    private final Looking looking;

    /**
     * A wall with its parts.
     *
     * @param runs whether it is the one that runs
     */
    record On(Wall wall, Canvas canvas, boolean runs) {}

    LookedAt(RemoteServer.Stage stage, WallFolder walls, Looking looking) {
        this.stage = stage;
        this.walls = walls;
        this.looking = looking;
    }

    void addTo(RoutesConfig routes) {
        routes.get(
                "/api/v1/walls",
                context -> looking.answer(context, this::list, node -> ShowRoutes.answer(context, 200, node)),
                Right.WATCH);
    }

    /** The wall that runs first; a saved one that cannot be read is not offered. */
    private ObjectNode list() {
        ObjectNode node = Json.object();
        ArrayNode list = node.putArray("walls");
        add(list, stage.wall(), true);
        for (String name : walls.names()) {
            saved(name)
                    .map(WallPlan::wall)
                    .filter(wall -> !wall.equals(stage.wall()))
                    .ifPresent(wall -> add(list, wall, false));
        }
        return node;
    }

    private static void add(ArrayNode list, Wall wall, boolean runs) {
        list.addObject()
                .put("name", wall.name())
                .put("width", wall.width())
                .put("height", wall.height())
                .put("pitchMm", wall.pitchMm())
                .put("runs", runs);
    }

    private Optional<WallPlan> saved(String name) {
        try {
            return Optional.of(walls.read(Files.readAllBytes(walls.file(name))));
        } catch (IOException | Refusal unreadable) {
            return Optional.empty();
        }
    }

    /**
     * The wall that {@code ?wall=} asks for, by its size or its saved name; the one that runs without it.
     *
     * @throws Rejection when it is neither
     */
    On on(Context context) {
        String asked = context.queryParam("wall");
        if (asked == null || asked.isEmpty()) {
            return running();
        }
        Matcher size = SIZE.matcher(asked);
        return size.matches()
                ? plain(Integer.parseInt(size.group(1)), Integer.parseInt(size.group(2)))
                : Optional.of(asked)
                        .filter(walls.names()::contains)
                        .flatMap(this::saved)
                        .map(plan -> new On(plan.wall(), stage.canvases().apply(plan), false))
                        .orElseThrow(LookedAt::unknown);
    }

    /** The wall that runs. */
    On running() {
        return new On(stage.wall(), stage.canvas(), true);
    }

    private On plain(int width, int height) {
        if (Math.min(width, height) < Showcase.SIDE_MIN || Math.max(width, height) > Showcase.SIDE_MAX) {
            throw new Rejection(
                    400,
                    "Kích thước màn không dùng được; hãy ghi như 1344x832.",
                    "The wall's size cannot be used; write it like 1344x832.");
        }
        Wall plain = new Wall(stage.wall().name(), width, height, stage.wall().pitchMm());
        return new On(plain, Canvas.of(width, height), false);
    }

    private static Rejection unknown() {
        return new Rejection(
                400,
                "Không có màn đã lưu tên này; hãy chọn trong danh sách hoặc ghi kích thước như 1344x832.",
                "There is no saved wall of this name; choose one from the list, or write a size like 1344x832.");
    }
}
