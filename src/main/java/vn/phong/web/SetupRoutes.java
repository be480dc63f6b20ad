package vn.phong.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import vn.phong.control.ControlHealth;
import vn.phong.control.ControlLink;
import vn.phong.control.ControlTrial;
import vn.phong.message.Message;
import vn.phong.message.Refusal;
import vn.phong.output.Discovery;
import vn.phong.profile.ControlPlan;
import vn.phong.profile.ControlProfile;
import vn.phong.profile.ControlTransport;
import vn.phong.profile.FirmwareProfile;
import vn.phong.profile.PixelLink;
import vn.phong.profile.PixelProfile;
import vn.phong.profile.WallFolder;
import vn.phong.profile.WallPlan;
import vn.phong.profile.WallSheet;

/**
 * A new wall: what it can be driven by, what is found on the network, and its file. This show's wall stays as it is.
 */
final class SetupRoutes {
    /** Bytes of a wall file with all its cabinets, at most. */
    private static final int FILE_SIZE_MAX = 1024 * 1024;

    private final WallFolder walls;
    private final Search search;
    private final List<ControlLink> controls;
    private final String command;
    private final LongSupplier nanos;
    private final Looking looking;
    private final Looking searching;

    /**
     * @param searching the thread that looks for devices, one search at a time
     * @param nanos a clock that only moves forward
     */
    SetupRoutes(RemoteServer.Devices devices, Looking looking, Looking searching, LongSupplier nanos) {
        this.walls = devices.walls();
        this.search = devices.search();
        this.controls = List.copyOf(devices.controls());
        this.command = devices.command();
        this.nanos = nanos;
        this.looking = looking;
        this.searching = searching;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/v1/setup", this::setup, Right.MANAGE);
        routes.post("/api/v1/setup/search", this::search, Right.MANAGE);
        routes.post("/api/v1/walls", this::save, Right.MANAGE);
        routes.post("/api/v1/walls/cabinets", this::cabinets, Right.MANAGE);
        routes.post("/api/v1/walls/check", this::check, Right.MANAGE);
        routes.post("/api/v1/walls/controls/{n}/ask", this::ask, Right.MANAGE);
        routes.get("/api/v1/walls/{name}", this::open, Right.MANAGE);
    }

    private void setup(Context context) {
        ObjectNode node = Json.object();
        ArrayNode outputs = node.putArray("outputs");
        ArrayNode processors = node.putArray("processors");
        for (FirmwareProfile profile : walls.library().profiles()) {
            if (profile instanceof ControlProfile control) {
                processors.add(processor(control));
            } else {
                outputs.add(output(profile));
            }
        }
        ArrayNode names = node.putArray("walls");
        walls.names().forEach(names::add);
        ShowRoutes.answer(context, 200, node);
    }

    private static ObjectNode output(FirmwareProfile profile) {
        ObjectNode node = named(profile).put("pixelsMax", profile.pixelsMax());
        if (profile instanceof PixelProfile pixels) {
            PixelLink link = pixels.link();
            return node.put("kind", word(link.kind()))
                    .put("protocol", pixels.protocol().key())
                    .put("port", link.port())
                    .put("sync", pixels.showing().sync())
                    .put("colorOrder", pixels.colorOrder().name());
        }
        return node.put("kind", "screen");
    }

    private static ObjectNode processor(ControlProfile profile) {
        ObjectNode node = named(profile).put("password", profile.language().equals("pjlink"));
        ArrayNode transports = node.putArray("transports");
        for (ControlTransport transport : profile.transports()) {
            transports
                    .addObject()
                    .put("kind", word(transport.kind()))
                    .put("port", transport.port())
                    .put("baud", transport.baud());
        }
        return node;
    }

    private static ObjectNode named(FirmwareProfile profile) {
        return Json.object().put("id", profile.id()).put("model", HealthJson.name(profile));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private void search(Context context) {
        searching.answer(context, this::found, node -> ShowRoutes.answer(context, 200, node));
    }

    private ObjectNode found() {
        ObjectNode node = Json.object();
        ArrayNode list = node.putArray("found");
        try {
            for (Discovery.Found each : search.everywhere()) {
                ArrayNode universes = list.addObject()
                        .put("protocol", each.protocol().key())
                        .put("place", each.place())
                        .put("name", each.name())
                        .putArray("universes");
                each.universes().forEach(universes::add);
            }
        } catch (IOException failed) {
            throw new Refusal(
                    "Không tìm được thiết bị trên mạng; hãy kiểm tra cáp mạng rồi thử lại.",
                    "The network cannot be searched; check the network cable, then try again.");
        }
        return node;
    }

    /** A saved wall as it was written, right or wrong. */
    private void open(Context context) {
        String name = context.pathParam("name");
        looking.answer(
                context,
                () -> walls.text(name).orElseThrow(SetupRoutes::unknown),
                text -> ShowRoutes.answer(
                        context, 200, Json.object().put("name", name).put("text", text)));
    }

    private static Rejection unknown() {
        return new Rejection(
                404,
                "Không có màn đã lưu tên này; hãy tải lại trang rồi chọn trong danh sách.",
                "There is no saved wall of this name; load the page anew, then choose one from the list.");
    }

    private void cabinets(Context context) {
        byte[] csv = body(context);
        looking.answer(context, () -> walls.cabinets(csv), cabinets -> {
            ObjectNode node = Json.object();
            node.putArray("cabinets").addAll(cabinets);
            ShowRoutes.answer(context, 200, node);
        });
    }

    private void check(Context context) {
        byte[] json = body(context);
        looking.answer(context, () -> walls.read(json), plan -> ShowRoutes.answer(context, 200, summary(plan)));
    }

    /** Whether a processor of the wall in the body is there; it is told nothing. */
    private void ask(Context context) {
        byte[] json = body(context);
        String place = context.pathParam("n");
        searching.answer(context, () -> asked(json, place), health -> {
            ObjectNode node = Json.object().put("state", word(health.state()));
            node.set("words", Json.of(health.words()));
            ShowRoutes.answer(context, 200, node);
        });
    }

    private ControlHealth asked(byte[] json, String place) {
        List<ControlPlan> plans = walls.read(json).controls();
        ControlPlan plan = IntStream.range(0, plans.size())
                .filter(index -> place.equals(String.valueOf(index + 1)))
                .mapToObj(plans::get)
                .findFirst()
                .orElseThrow(() -> new Rejection(
                        404,
                        "Tệp không có bộ xử lý số này; hãy đếm lại trong controls, số đầu là 1.",
                        "The file has no processor of this number; count them in controls, the first is 1."));
        // It takes one connection, and the wall that runs has it.
        return controls.stream()
                .filter(link -> link.plan().name().equals(plan.name()))
                .findFirst()
                .map(ControlLink::health)
                .orElseGet(() -> ControlTrial.of(plan, nanos));
    }

    private void save(Context context) {
        byte[] json = body(context);
        boolean replaces = "1".equals(context.queryParam("replace"));
        looking.answer(context, () -> saved(json, replaces), node -> ShowRoutes.answer(context, 200, node));
    }

    private static byte[] body(Context context) {
        return Bodies.bytes(context, FILE_SIZE_MAX, Statuses.words(413));
    }

    private ObjectNode saved(byte[] json, boolean replaces) {
        WallPlan plan = walls.read(json);
        String name = plan.wall().name();
        if (!replaces && Files.exists(walls.file(name))) {
            throw new Rejection(
                    409,
                    "Đã có màn tên " + name + "; hãy đổi tên, hoặc bấm lưu lần nữa để thay nó.",
                    "There is a wall called " + name + " already; change the name, or press save again to replace it.");
        }
        Path file = walls.save(json);
        ObjectNode node = summary(plan).put("file", file.toString());
        node.set("message", Json.of(next(name, file)));
        return node;
    }

    private Message next(String name, Path file) {
        if (name.equals("main")) {
            return new Message(
                    "Đã lưu; Phông dùng màn này từ lần khởi động sau bằng " + command + ".",
                    "Saved; Phông uses this wall from its next start with " + command + ".");
        }
        return new Message(
                "Đã lưu; hãy khởi động Phông bằng " + command + " --wall " + file + ".",
                "Saved; start Phông with " + command + " --wall " + file + ".");
    }

    private static ObjectNode summary(WallPlan plan) {
        ObjectNode node = Json.object()
                .put("name", plan.wall().name())
                .put("width", plan.wall().width())
                .put("height", plan.wall().height())
                .put("outputs", plan.outputs().size())
                .put("controls", plan.controls().size());
        WallSheet sheet = new WallSheet(plan);
        ObjectNode said = node.putObject("sheet");
        said.set("size", Json.of(sheet.size()));
        list(said.putArray("outputs"), sheet.outputs());
        list(said.putArray("warnings"), sheet.warnings());
        return node;
    }

    private static void list(ArrayNode list, List<Message> lines) {
        lines.forEach(line -> list.add(Json.of(line)));
    }
}
