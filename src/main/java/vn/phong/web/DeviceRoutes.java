package vn.phong.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import vn.phong.chronicle.Chronicle;
import vn.phong.message.Message;

/** The devices that were let in, the pages they have open, and which of them holds control. */
final class DeviceRoutes {
    private static final Set<String> TOLD = Set.of("identify", "reload");

    private final Access access;
    private final Chronicle chronicle;
    private final String wall;
    private final Live live;
    private final Gate gate;

    /** @param wall the name of the wall, which its pages are called by */
    DeviceRoutes(RemoteServer.People people, Live live, Gate gate, String wall) {
        this.wall = wall;
        this.access = people.access();
        this.chronicle = people.chronicle();
        this.live = live;
        this.gate = gate;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/v1/devices", this::list, Right.MANAGE);
        routes.put("/api/v1/devices/{id}", this::change, Right.WATCH);
        routes.delete("/api/v1/devices/{id}", this::forget, Right.MANAGE);
        routes.post("/api/v1/pages/{id}/{what}", this::tell, Right.MANAGE);
        routes.get("/api/v1/control", this::control, Right.WATCH);
        routes.post("/api/v1/control/take", this::take, Right.RUN);
        routes.post("/api/v1/control/release", this::release, Right.RUN);
        routes.post("/api/v1/control/give", this::give, Right.RUN);
    }

    private void list(Context context) {
        ObjectNode node = Json.object();
        List<LiveSocket> pages = live.pages();
        ArrayNode devices = node.putArray("devices");
        String own = gate.admitted(context).id();
        for (Device device : access.devices().all()) {
            ObjectNode each = DeviceJson.of(device).put("along", device.along());
            each.put("own", device.id().equals(own));
            each.put("lastSeenS", access.devices().lastSeenS(device.id()).orElse(null));
            each.set(
                    "pages",
                    pages(
                            pages,
                            page -> page.device().filter(device.id()::equals).isPresent()));
            devices.add(each);
        }
        node.set("others", pages(pages, page -> page.device().isEmpty()));
        node.set("control", DeviceJson.control(live.control()));
        ShowRoutes.answer(context, 200, node);
    }

    private ArrayNode pages(List<LiveSocket> all, Predicate<LiveSocket.Page> wanted) {
        ArrayNode list = Json.object().arrayNode();
        for (LiveSocket socket : all) {
            LiveSocket.Page page = socket.page();
            if (wanted.test(page)) {
                ObjectNode each = list.addObject().put("id", page.id()).put("page", page.name());
                each.put("address", page.address());
                if (page.isWall()) {
                    each.put("wall", wall);
                }
            }
        }
        return list;
    }

    /** A device gives itself a name; who manages names others, and lets them press along. */
    private void change(Context context) {
        String id = context.pathParam("id");
        ObjectNode body = Bodies.json(context);
        boolean onlyOwnName = id.equals(gate.admitted(context).id()) && !body.has("along");
        if (!onlyOwnName) {
            gate.check(context, Right.MANAGE);
        }
        Device changed =
                access.devices().change(id, device -> changed(device, body)).orElseThrow(DeviceRoutes::unknown);
        live.introduce(id);
        live.changed();
        note(context, "Đặt lại thiết bị: " + changed.name(), "Set a device: " + changed.name());
        ShowRoutes.answer(context, 200, DeviceJson.of(changed).put("along", changed.along()));
    }

    private static Device changed(Device device, ObjectNode body) {
        Device changed = device;
        for (var member : body.properties()) {
            JsonNode value = member.getValue();
            if (member.getKey().equals("name") && value.isTextual()) {
                changed = changed.named(name(value.textValue()));
            } else if (member.getKey().equals("along") && value.isBoolean()) {
                changed = changed.with(value.booleanValue());
            } else {
                throw new Rejection(
                        400,
                        "Hãy gửi {\"name\":\"…\"} hoặc {\"along\":true}; hãy sửa rồi gửi lại.",
                        "Send {\"name\":\"…\"} or {\"along\":true}; correct it and send it again.");
            }
        }
        return changed;
    }

    private static String name(String said) {
        String name = said.strip();
        if (name.isEmpty()
                || name.length() > Device.NAME_LENGTH_MAX
                || !name.codePoints().allMatch(point -> Character.isDefined(point) && !Character.isISOControl(point))) {
            throw new Rejection(
                    400,
                    "Tên thiết bị phải có từ 1 đến " + Device.NAME_LENGTH_MAX + " ký tự trên một dòng; hãy đặt lại.",
                    "A device's name has 1 to " + Device.NAME_LENGTH_MAX + " characters on one line; name it again.");
        }
        return name;
    }

    private void forget(Context context) {
        Device gone = access.devices().forget(context.pathParam("id")).orElseThrow(DeviceRoutes::unknown);
        live.pages().stream()
                .filter(socket ->
                        socket.page().device().filter(gone.id()::equals).isPresent())
                .forEach(LiveSocket::close);
        note(context, "Cho thiết bị ra: " + gone.name(), "Put a device out: " + gone.name());
        ShowRoutes.answer(context, 200, DeviceJson.of(gone));
    }

    /** The wall itself is never made to flash: what hangs in the hall is not ours to blink. */
    private void tell(Context context) {
        String what = context.pathParam("what");
        LiveSocket socket = live.pages().stream()
                .filter(each -> each.page().id().equals(context.pathParam("id")))
                .findFirst()
                .orElseThrow(DeviceRoutes::unknown);
        if (!TOLD.contains(what) || what.equals("identify") && socket.wallPage()) {
            throw new Rejection(404, Statuses.words(404));
        }
        String name = socket.page()
                .device()
                .flatMap(access.devices()::find)
                .map(Device::name)
                .orElse("");
        socket.offer(what, Json.tagged(what, Json.object().put("name", name)));
        ShowRoutes.answer(context, 200, Json.object());
    }

    private void control(Context context) {
        ShowRoutes.answer(context, 200, DeviceJson.control(live.control()));
    }

    private void take(Context context) {
        String from = live.control().holder().map(Device::name).orElse("");
        live.control().take(gate.admitted(context));
        note(
                context,
                "Giành quyền điều khiển" + (from.isEmpty() ? "" : " từ " + from),
                "Took control" + (from.isEmpty() ? "" : " from " + from));
        told(context);
    }

    private void release(Context context) {
        live.control().release(gate.admitted(context));
        note(context, "Nhả quyền điều khiển", "Let go of control");
        told(context);
    }

    private void give(Context context) {
        JsonNode to = Bodies.json(context).path("device");
        if (!to.isTextual()) {
            throw new Rejection(
                    400,
                    "Hãy gửi {\"device\":\"…\"} với mã của thiết bị nhận quyền.",
                    "Send {\"device\":\"…\"} with the id of the device to hand control to.");
        }
        live.control().give(gate.admitted(context), to.textValue());
        String receiver = live.control().holder().map(Device::name).orElse("");
        note(context, "Trao quyền điều khiển cho " + receiver, "Handed control to " + receiver);
        told(context);
    }

    private void note(Context context, String vi, String en) {
        chronicle.note(gate.admitted(context).presser(), new Message(vi, en));
    }

    private void told(Context context) {
        live.changed();
        control(context);
    }

    private static Rejection unknown() {
        return new Rejection(
                404,
                "Không có thiết bị này nữa; hãy tải lại trang.",
                "There is no such device any more; reload the page.");
    }
}
