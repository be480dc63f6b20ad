package vn.phong.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.eclipse.jetty.websocket.api.Session;
import vn.phong.control.ControlLink;
import vn.phong.playout.Picture;
import vn.phong.playout.Playout;
import vn.phong.playout.Presented;
import vn.phong.playout.Signoff;
import vn.phong.show.Show;
import vn.phong.simulator.Counts;
import vn.phong.simulator.VirtualController;
import vn.phong.wall.Wall;

/**
 * Everybody who watches: tells each page the newest state and the wall pages the picture to show, and waits for none.
 */
final class Live {
    /** Pages connected at once, at most; more are asked to try again later. */
    static final int PAGES_MAX = 300;

    private final Playout playout;
    private final Wall wall;
    private final Map<String, VirtualController> virtuals;
    private final List<ControlLink> controls;
    private final LongSupplier nanos;
    private final Signoff signoff;
    private final StateJson states;
    private final Access access;
    private final Control control;
    private final Map<Session, LiveSocket> sockets = new ConcurrentHashMap<>();

    Live(
            Playout playout,
            Wall wall,
            Map<String, VirtualController> virtuals,
            List<ControlLink> controls,
            Signoff signoff,
            Access access,
            LongSupplier nanos) {
        this.playout = playout;
        this.access = access;
        this.control = new Control(access.devices(), this::isConnected, nanos);
        this.wall = wall;
        this.virtuals = virtuals;
        this.controls = controls;
        this.nanos = nanos;
        this.signoff = signoff;
        this.states = new StateJson(playout, wall, this::beside);
    }

    ObjectNode variables() {
        return variables(playout.show());
    }

    private ObjectNode variables(Show show) {
        return Variables.of(show, playout.outputs(), playout.alarms().size(), control.holder());
    }

    ObjectNode state(Show show) {
        ObjectNode node = states.of(show);
        node.set("variables", variables(show));
        return node;
    }

    /** A page begins to watch: it gets everything at once. */
    synchronized boolean join(Session session, LiveSocket.Page page) {
        if (sockets.size() >= PAGES_MAX) {
            return false;
        }
        LiveSocket socket = new LiveSocket(session, page, nanos);
        sockets.put(session, socket);
        socket.offer("wall", wallMessage(0));
        if (!page.isWall()) {
            socket.offer("you", Json.tagged("you", you(page)));
            socket.offer("state", Json.tagged("state", state(playout.show())));
        }
        return true;
    }

    /** Who the device is, so that the page can tell what it may do and whether it holds control. */
    private ObjectNode you(LiveSocket.Page page) {
        ObjectNode node = Json.object();
        page.device().flatMap(access.devices()::find).ifPresent(device -> {
            node.setAll(DeviceJson.of(device).put("along", device.along()));
            node.set("rights", DeviceJson.rights(device.role()));
        });
        return node;
    }

    /** A device was named or may press along now: its pages are told who they are. */
    void introduce(String device) {
        for (LiveSocket socket : sockets.values()) {
            if (socket.page().device().filter(device::equals).isPresent() && !socket.wallPage()) {
                socket.offer("you", Json.tagged("you", you(socket.page())));
            }
        }
    }

    /** Everybody connected now. */
    List<LiveSocket> pages() {
        return List.copyOf(sockets.values());
    }

    boolean isConnected(String device) {
        return sockets.values().stream()
                .anyMatch(
                        socket -> socket.page().device().filter(device::equals).isPresent());
    }

    Control control() {
        return control;
    }

    void leave(Session session) {
        sockets.remove(session);
    }

    LiveSocket of(Session session) {
        return sockets.get(session);
    }

    /** Something changed: wall pages first, then everybody's state. */
    synchronized void changed() {
        if (sockets.isEmpty()) {
            return;
        }
        offer("wall", wallMessage(playout.presented().fadeMs()), Set.of(true, false));
        offer("state", Json.tagged("state", state(playout.show())), Set.of(false));
    }

    /** Only what is laid over the wall has moved on: nobody needs the state anew. */
    synchronized void ticked() {
        offer("wall", wallMessage(0), Set.of(true, false));
    }

    /** The sign of life, with what changes without a press; also gives up on pages that are gone. */
    void beat() {
        sockets.values().forEach(LiveSocket::dropIfStuck);
        ObjectNode alive = Json.object()
                .put("revision", playout.show().state().revision())
                .put("now", playout.clock().millis());
        offer("beat", Json.tagged("beat", alive), Set.of(true));
        offer("beat", Json.tagged("beat", alive.deepCopy().setAll(health())), Set.of(false));
    }

    /** Pages that show the wall now, and of those the ones that show what they should. */
    WallPages wallPages() {
        String wanted = playout.pictures().onWall().id();
        List<LiveSocket> pages =
                sockets.values().stream().filter(LiveSocket::wallPage).toList();
        long current = pages.stream()
                .filter(page -> page.shown().filter(wanted::equals).isPresent())
                .count();
        return new WallPages(pages.size(), (int) current);
    }

    /** The server is going: everybody is told, and connects again by itself. */
    void close() {
        sockets.values().forEach(LiveSocket::close);
    }

    private void offer(String tag, String message, Set<Boolean> wallPages) {
        for (LiveSocket socket : sockets.values()) {
            if (wallPages.contains(socket.wallPage())) {
                socket.offer(tag, message);
            }
        }
    }

    private String wallMessage(int fadeMs) {
        Presented presented = playout.presented();
        ObjectNode payload = Json.object()
                .put("picture", presented.picture().id())
                .put("fadeMs", fadeMs)
                .put("width", wall.width())
                .put("height", wall.height());
        payload.put("coming", playout.coming().map(Picture::id).orElse(null));
        presented.picture().ground().ifPresent(ground -> payload.put("ground", ground.id()));
        ArrayNode pieces = payload.putArray("pieces");
        for (Picture.Piece piece : presented.picture().pieces()) {
            pieces.addObject()
                    .put("picture", piece.picture().id())
                    .put("x", piece.x())
                    .put("y", piece.y());
        }
        ArrayNode ready = payload.putArray("ready");
        playout.pictures().ready().forEach(ready::add);
        return Json.tagged("wall", payload);
    }

    /** What the state tells beside the show itself. */
    private ObjectNode beside(Show show) {
        ObjectNode node = health();
        node.set("approval", ApprovalRoutes.summary(signoff, show));
        return node;
    }

    private ObjectNode health() {
        ObjectNode node = Json.object();
        node.set("alarms", StateJson.alarms(playout.alarms()));
        node.set("outputs", StateJson.outputs(playout.outputs()));
        node.set("controls", HealthJson.lamps(controls));
        node.set("pages", pageCounts());
        node.set("control", DeviceJson.control(control));
        node.set("virtual", counts());
        return node;
    }

    private JsonNode pageCounts() {
        WallPages wallPages = wallPages();
        return Json.object()
                .put("remote", sockets.size() - wallPages.open())
                .put("wall", wallPages.open())
                .put("wallCurrent", wallPages.current());
    }

    private JsonNode counts() {
        ObjectNode node = Json.object();
        virtuals.forEach((name, view) -> {
            Counts counts = view.counts();
            node.putObject(name)
                    .put("packets", counts.packets())
                    .put("frames", counts.frames())
                    .put("incompleteFrames", counts.incompleteFrames())
                    .put("missingRows", counts.missingRows())
                    .put("lostPackets", counts.lostPackets())
                    .put("badPackets", counts.badPackets());
        });
        return node;
    }
}
