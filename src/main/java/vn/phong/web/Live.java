package vn.phong.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.jetty.websocket.api.Session;
import vn.phong.message.Message;
import vn.phong.output.OutputHealth;
import vn.phong.playout.Picture;
import vn.phong.playout.Playout;
import vn.phong.playout.Presented;
import vn.phong.playout.Signoff;
import vn.phong.profile.OutputPlan;
import vn.phong.show.Show;
import vn.phong.simulator.Counts;
import vn.phong.simulator.VirtualController;
import vn.phong.wall.Wall;

/**
 * Everybody who watches: tells each page the newest state and the wall pages the picture to show, and waits for none.
 */
final class Live {
    /** Pages connected at once, at most; more are asked to try again later. */
    static final int PAGES_MAX = 600;

    private final Playout playout;
    private final Wall wall;
    private final Map<String, VirtualController> virtuals;
    private final RemoteServer.Devices devices;
    private final LongSupplier nanos;
    private final Signoff signoff;
    private final StateJson states;
    private final Access access;
    private final Control control;
    private final WallWatch watch = new WallWatch();
    private final WallLately lately = new WallLately();
    private final Map<Session, LiveSocket> sockets = new ConcurrentHashMap<>();
    private long joined;

    Live(
            Playout playout,
            RemoteServer.Stage stage,
            RemoteServer.Devices devices,
            Signoff signoff,
            Access access,
            LongSupplier nanos) {
        this.playout = playout;
        this.access = access;
        this.control = new Control(access.devices(), this::isConnected, nanos);
        this.wall = stage.wall();
        this.virtuals = stage.virtuals();
        this.devices = devices;
        this.nanos = nanos;
        this.signoff = signoff;
        this.states = new StateJson(playout, wall, this::beside);
    }

    StateJson states() {
        return states;
    }

    ObjectNode variables() {
        return variables(playout.show());
    }

    private ObjectNode variables(Show show) {
        return Variables.of(
                show,
                playout.outputs(),
                alarms().size(),
                control.holder(),
                playout.clock().millis());
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
        LiveSocket socket = new LiveSocket(session, page, ++joined, nanos);
        sockets.put(session, socket);
        socket.offer("wall", wallMessage(0, page.looksAhead()));
        if (page.isWall()) {
            tellPages();
        } else {
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

    synchronized void leave(Session session) {
        LiveSocket gone = sockets.remove(session);
        if (gone != null && gone.wallPage()) {
            tellPages();
        }
    }

    /** A wall page says what screen it is on, and is told what is wrong with that. */
    synchronized void isOn(LiveSocket page, WallScreen screen) {
        if (page.wallPage()) {
            page.isOn(screen);
            tellPages();
        }
    }

    /** Each wall page learns which of them it is. */
    private void tellPages() {
        List<LiveSocket> pages = pagesInOrder();
        for (LiveSocket page : pages) {
            page.offer("page", Json.tagged("page", page(page, pages)));
        }
    }

    private List<LiveSocket> pagesInOrder() {
        return sockets.values().stream()
                .filter(LiveSocket::wallPage)
                .sorted(Comparator.comparingLong(LiveSocket::number))
                .toList();
    }

    private ObjectNode page(LiveSocket page, List<LiveSocket> pages) {
        int n = pages.indexOf(page) + 1;
        ObjectNode node = Json.object().put("n", n).put("pages", pages.size());
        ArrayNode faults = node.putArray("faults");
        faults(page, n).forEach(fault -> faults.add(Json.of(fault)));
        return node;
    }

    private List<Message> faults(LiveSocket page, int n) {
        return page.screen().map(screen -> screen.faults(wall, n)).orElse(List.of());
    }

    /** Every wall page with its screen, in the order they were opened, for the technician. */
    ArrayNode pageReports() {
        ArrayNode list = Json.object().arrayNode();
        String wanted = playout.pictures().onWall().id();
        List<LiveSocket> pages = pagesInOrder();
        for (LiveSocket page : pages) {
            ObjectNode node = page(page, pages);
            node.put("current", page.shown().filter(wanted::equals).isPresent());
            node.put("wrong", page.isWrong(watch));
            wrong(page, pages).ifPresent(words -> node.withArray("faults").add(Json.of(words)));
            page.screen().ifPresent(screen -> node.set("screen", screen.json()));
            list.add(node);
        }
        return list;
    }

    /** What is wrong with the show, and with the wall pages by their own word. */
    List<Message> alarms() {
        List<LiveSocket> pages = pagesInOrder();
        return Stream.concat(playout.alarms().stream(), pages.stream().flatMap(page -> wrong(page, pages).stream()))
                .toList();
    }

    private Optional<Message> wrong(LiveSocket page, List<LiveSocket> pages) {
        return page.isWrong(watch)
                ? Optional.of(
                        WallWatch.words(pages.indexOf(page) + 1, page.page().address()))
                : Optional.empty();
    }

    /** The outputs; a full-screen page that is not as it should be says so. */
    List<OutputHealth> outputs() {
        List<LiveSocket> pages = pagesInOrder();
        Optional<Message> fault = IntStream.range(0, pages.size())
                .mapToObj(place -> faults(pages.get(place), place + 1))
                .flatMap(List::stream)
                .findFirst();
        List<OutputHealth> outputs = playout.outputs();
        return IntStream.range(0, outputs.size())
                .mapToObj(place -> devices.outputs().get(place) instanceof OutputPlan.Screen
                        ? fault.map(outputs.get(place)::saying).orElse(outputs.get(place))
                        : outputs.get(place))
                .toList();
    }

    LiveSocket of(Session session) {
        return sockets.get(session);
    }

    /** Something changed: wall pages first, then everybody's state. */
    synchronized void changed() {
        look();
        if (sockets.isEmpty()) {
            return;
        }
        offerWall(playout.presented().fadeMs());
        offer("state", Json.tagged("state", state(playout.show())), Set.of(false));
    }

    /** Only what is laid over the wall has moved on: nobody needs the state anew. */
    synchronized void ticked() {
        look();
        offerWall(0);
    }

    /** What the wall pages are held to is what the outputs were handed, and not what the pages were told. */
    private void look() {
        Presented presented = playout.presented();
        watch.wants(presented.picture().id(), presented.fadeMs(), nanos.getAsLong());
    }

    /** The sign of life, with what changes without a press; also gives up on pages that are gone. */
    void beat() {
        look();
        sockets.values().forEach(LiveSocket::dropIfStuck);
        ObjectNode alive = Json.object()
                .put("revision", playout.show().state().revision())
                .put("now", playout.clock().millis());
        offer("beat", Json.tagged("beat", alive), Set.of(true));
        ObjectNode told = alive.deepCopy().setAll(health());
        told.set("variables", variables());
        offer("beat", Json.tagged("beat", told), Set.of(false));
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

    /** What a page that shows the wall is told now, whoever asks, and the picture that it speaks of. */
    OnWall onWall() {
        Presented presented = playout.presented();
        return new OnWall(wallPayload(presented, 0, false), presented.picture());
    }

    /** What anybody may fetch who may see the wall. */
    WallLately lately() {
        return lately;
    }

    private void offerWall(int fadeMs) {
        for (boolean ahead : new boolean[] {true, false}) {
            List<LiveSocket> told = sockets.values().stream()
                    .filter(socket -> socket.page().looksAhead() == ahead)
                    .toList();
            if (!told.isEmpty()) {
                String message = wallMessage(fadeMs, ahead);
                told.forEach(socket -> socket.offer("wall", message));
            }
        }
    }

    private String wallMessage(int fadeMs, boolean ahead) {
        return Json.tagged("wall", wallPayload(playout.presented(), fadeMs, ahead));
    }

    /** @param ahead whether pictures are named that are not on the wall yet */
    private ObjectNode wallPayload(Presented presented, int fadeMs, boolean ahead) {
        lately.stood(presented.picture());
        ObjectNode payload = Json.object()
                .put("picture", presented.picture().id())
                .put("fadeMs", fadeMs)
                .put("width", wall.width())
                .put("height", wall.height());
        payload.put(
                "coming",
                playout.coming().filter(coming -> ahead).map(Picture::id).orElse(null));
        presented.picture().ground().ifPresent(ground -> payload.put("ground", ground.id()));
        ArrayNode pieces = payload.putArray("pieces");
        for (Picture.Piece piece : presented.picture().pieces()) {
            pieces.addObject()
                    .put("picture", piece.picture().id())
                    .put("x", piece.x())
                    .put("y", piece.y());
        }
        devices.outputs().stream()
                .filter(OutputPlan.Screen.class::isInstance)
                .map(OutputPlan.Screen.class::cast)
                .findFirst()
                .ifPresent(screen -> payload.put("x", screen.x()).put("y", screen.y()));
        ArrayNode ready = payload.putArray("ready");
        if (ahead) {
            playout.pictures().ready().forEach(ready::add);
        }
        return payload;
    }

    /** What the state tells beside the show itself. */
    private ObjectNode beside(Show show) {
        ObjectNode node = health();
        node.set("approval", ApprovalRoutes.summary(signoff, show));
        return node;
    }

    private ObjectNode health() {
        ObjectNode node = Json.object();
        node.set("alarms", StateJson.alarms(alarms()));
        node.set("outputs", StateJson.outputs(outputs()));
        node.set("controls", HealthJson.lamps(devices.controls()));
        node.set("pages", pageCounts());
        node.set("control", DeviceJson.control(control));
        node.set("virtual", counts());
        return node;
    }

    private JsonNode pageCounts() {
        WallPages wallPages = wallPages();
        long wrong =
                sockets.values().stream().filter(page -> page.isWrong(watch)).count();
        return Json.object()
                .put("remote", sockets.size() - wallPages.open())
                .put("devices", devicesWith(page -> !page.isWall()))
                .put("desks", devicesWith(page -> page.name().equals("remote")))
                .put("wall", wallPages.open())
                .put("wallCurrent", wallPages.current())
                .put("wallWrong", wrong);
    }

    private long devicesWith(Predicate<LiveSocket.Page> wanted) {
        return sockets.values().stream()
                .map(LiveSocket::page)
                .filter(wanted)
                .flatMap(page -> page.device().stream())
                .distinct()
                .count();
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

    record OnWall(ObjectNode told, Picture picture) {}
}
