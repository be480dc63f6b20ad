package vn.phong.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.phong.check.Check;
import vn.phong.chronicle.Chronicle;
import vn.phong.control.ControlLink;
import vn.phong.event.EventFolder;
import vn.phong.font.Fonts;
import vn.phong.gallery.Showcase;
import vn.phong.image.ImageLibrary;
import vn.phong.layout.Canvas;
import vn.phong.message.Refusal;
import vn.phong.osc.OscPort;
import vn.phong.playout.Playout;
import vn.phong.playout.Signoff;
import vn.phong.profile.OutputPlan;
import vn.phong.profile.WallFolder;
import vn.phong.profile.WallPlan;
import vn.phong.simulator.VirtualController;
import vn.phong.wall.Wall;

/** The web side of a running show: pages and presses over one port. */
public final class RemoteServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RemoteServer.class);
    private static final int BEAT_INTERVAL_MS = 500;
    /** How often files that pictures are drawn from, and the event for its errors, are looked at. */
    private static final int LOOK_INTERVAL_MS = 2000;

    private static final int SEARCHES_WAITING_MAX = 1;
    private static final int IMPORTS_WAITING_MAX = 4;

    private final Javalin javalin;
    private final Live live;
    private final ShowRoutes shows;
    private final AutoCloseable listening;
    private final ScheduledExecutorService beats;
    private final List<Runnable> beaten;
    private final List<Looking> beside;

    private RemoteServer(
            Javalin javalin,
            Live live,
            ShowRoutes shows,
            AutoCloseable listening,
            ScheduledExecutorService beats,
            List<Runnable> beaten,
            List<Looking> beside) {
        this.javalin = javalin;
        this.live = live;
        this.shows = shows;
        this.listening = listening;
        this.beats = beats;
        this.beaten = beaten;
        this.beside = beside;
    }

    /**
     * Where the pictures go.
     *
     * @param canvas the wall with its parts
     * @param canvases another wall with its parts
     * @param virtuals the virtual controllers to show under {@code /virtual/NAME}
     */
    public record Stage(
            Wall wall, Canvas canvas, Function<WallPlan, Canvas> canvases, Map<String, VirtualController> virtuals) {}

    /**
     * What those who prepare an event look at.
     *
     * @param fonts the families that events may use, and where the office's own are taken in
     * @param showcase layouts and cards
     * @param checks the questions asked of an event
     * @param files the office's own, of which these are read
     */
    public record Looks(Supplier<Fonts> fonts, Showcase showcase, Supplier<List<Check>> checks, OfficeReading files) {}

    /**
     * What the office works with.
     *
     * @param signoff what was approved
     * @param events the events that are being prepared
     * @param data the folder with everything of the office's
     * @param clock tells when something is printed
     */
    public record Office(Signoff signoff, EventFolder events, Path data, InstantSource clock) {}

    /**
     * What drives the wall, and what another could be driven by.
     *
     * @param controls the processors of this wall
     * @param outputs of the playout, in their order
     * @param walls where the setup page saves walls, with the profiles they may name
     * @param command how this show was started, its wall left out, such as {@code ./run.sh serve --port 7701}
     */
    public record Devices(
            List<ControlLink> controls,
            List<OutputPlan> outputs,
            WallFolder walls,
            Search search,
            Marks marks,
            String command) {}

    /**
     * Who may come in, and where it is written down.
     *
     * @param chronicle the log
     * @param getAliases whether a GET presses too
     */
    public record People(Access access, Chronicle chronicle, boolean getAliases) {}

    /**
     * Opens the port; returns when requests are answered.
     *
     * @param nanos a clock that only moves forward
     * @throws Refusal when a port is in use; names a free one
     */
    public static RemoteServer start(
            Playout playout,
            Stage stage,
            Looks looks,
            Office office,
            Devices devices,
            People people,
            WebPort webPort,
            LongSupplier nanos) {
        Access access = people.access();
        Wall wall = stage.wall();
        QueuedThreadPool threads = WebPort.threads();
        Live live = new Live(playout, stage, devices, office.signoff(), access, nanos);
        Gate gate = new Gate(access);
        Asked asked = new Asked(playout, office.events());
        Looking looking = new Looking();
        Looking searching = new Looking("searching", SEARCHES_WAITING_MAX);
        Looking importing = new Looking("importing", IMPORTS_WAITING_MAX);
        LookedAt walls = new LookedAt(stage, devices.walls(), looking);
        Planned planned = new Planned(asked, walls, live.states(), looks, looking);
        Checking checking = new Checking(looks);
        Faults faults = new Faults(checking, walls.running(), looking);
        office.signoff().naming(faults::of);
        ShowRoutes shows =
                new ShowRoutes(playout, live, gate, new Brightness(devices.controls(), people.chronicle()), threads);
        Javalin javalin = Javalin.create(config -> {
            webPort.configure(config, threads);
            RoutesConfig routes = config.routes;
            routes.before(gate::headers);
            routes.beforeMatched(gate::admit);
            shows.addTo(routes);
            new DeviceRoutes(people, live, gate, wall.name()).addTo(routes);
            new EntranceRoutes(people, gate, webPort.host()).addTo(routes);
            new LogRoutes(people.chronicle(), looking, playout.clock()).addTo(routes);
            OpenApi.addTo(routes);
            new SessionRoutes(people, gate, wall.name()).addTo(routes);
            new CueRoutes(playout, shows, looks.showcase(), looking).addTo(routes);
            showing(routes, playout, asked, planned, stage, live, devices, threads, gate);
            preparing(routes, asked, planned, stage, looks, office, checking, looking);
            new ApprovalRoutes(asked, office.signoff(), faults, looks.files(), live::changed, threads).addTo(routes);
            new EventRoutes(playout, office, asked, shows, looks, looking).addTo(routes);
            new PackRoutes(asked, playout, office, threads).addTo(routes);
            new ProofRoutes(asked, playout, stage, looks, office, threads).addTo(routes);
            new SetupRoutes(devices, looking, searching, nanos).addTo(routes);
            new ReadinessRoutes(playout, live, office, looks.files(), looking).addTo(routes);
            new ImportRoutes(office.events(), importing).addTo(routes);
            new PageRoutes(wall.name(), live::onWall, stage.virtuals(), gate).addTo(routes);
            new LiveRoutes(live, shows, gate).addTo(routes);
            if (webPort.secure().isPresent()) {
                webPort.secure().get().addTo(routes);
            }
            if (people.getAliases()) {
                shows.addAliasesTo(routes);
            }
            Errors.addTo(routes);
        });
        webPort.open(javalin);
        Runnable changed = () -> {
            live.changed();
            office.signoff().compare(playout.show(), live::changed);
        };
        AutoCloseable listening = listening(playout, live, changed);
        // A page may have joined before we listened.
        changed.run();
        List<Runnable> beaten = new CopyOnWriteArrayList<>();
        ScheduledExecutorService beats = beating(live, beaten);
        lookAround(beats, playout, looks.files(), office.signoff(), faults, changed);
        return new RemoteServer(javalin, live, shows, listening, beats, beaten, List.of(looking, searching, importing));
    }

    private static AutoCloseable listening(Playout playout, Live live, Runnable changed) {
        AutoCloseable changes = playout.onChange(changed);
        AutoCloseable ticks = playout.onTick(live::ticked);
        return () -> {
            changes.close();
            ticks.close();
        };
    }

    /**
     * Pictures that lie in files may become other ones while nobody presses, and an edit is checked a moment after it.
     */
    private static void lookAround(
            ScheduledExecutorService beats,
            Playout playout,
            OfficeReading files,
            Signoff signoff,
            Faults faults,
            Runnable changed) {
        Runnable redrawn = () -> {
            playout.lookAhead();
            changed.run();
        };
        Runnable look = () -> {
            if (files.look()) {
                playout.drawAnew();
            }
            signoff.lookAgain(redrawn);
            faults.watch(playout.show().event());
        };
        ScheduledFuture<?> unused = beats.scheduleWithFixedDelay(
                () -> beat(look), LOOK_INTERVAL_MS, LOOK_INTERVAL_MS, TimeUnit.MILLISECONDS);
    }

    /** What the wall shows, and what drives it. */
    private static void showing(
            RoutesConfig routes,
            Playout playout,
            Asked asked,
            Planned planned,
            Stage stage,
            Live live,
            Devices devices,
            QueuedThreadPool threads,
            Gate gate) {
        new PictureRoutes(asked, playout, planned, stage.virtuals(), threads, gate, live.lately()).addTo(routes);
        new ControlRoutes(playout, live, devices, threads).addTo(routes);
        new IdentifyRoutes(playout, devices.outputs(), devices.marks(), threads).addTo(routes);
    }

    /** What those look at who prepare an event, and what they bring along. */
    private static void preparing(
            RoutesConfig routes,
            Asked asked,
            Planned planned,
            Stage stage,
            Looks looks,
            Office office,
            Checking checking,
            Looking looking) {
        new ImageRoutes(ImageLibrary.in(office.data().resolve("images"))).addTo(routes);
        new FontRoutes(looks.fonts()).addTo(routes);
        new GalleryRoutes(looks.showcase(), stage.canvas(), looking).addTo(routes);
        planned.addTo(routes);
        new CheckRoutes(asked, planned, looks, checking, looking).addTo(routes);
        new DraftRoutes(planned, looks, looking).addTo(routes);
    }

    public int port() {
        return javalin.port();
    }

    /** The port that https is spoken on; only when it was asked for. */
    public int securePort() {
        return WebPort.securePort(javalin);
    }

    /** Every route as {@code GET /path}. */
    List<String> routes() {
        return javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .filter(parsed -> parsed.endpoint.method.isHttpMethod())
                .map(parsed -> parsed.endpoint.method + " " + parsed.endpoint.path)
                .toList();
    }

    /** Takes presses by OSC. */
    public OscPort.Listener oscCalls() {
        return new OscCalls(shows);
    }

    /** The state as flat names and plain values. */
    public Map<String, Object> variables() {
        Map<String, Object> values = new LinkedHashMap<>();
        live.variables().properties().forEach(entry -> values.put(entry.getKey(), plain(entry.getValue())));
        return values;
    }

    private static Object plain(JsonNode value) {
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        return value.isNumber() ? Integer.valueOf(value.intValue()) : value.asText();
    }

    public WallPages wallPages() {
        return live.wallPages();
    }

    /** Calls back twice a second: what nobody presses, such as time and outputs, changes too; close to stop. */
    public AutoCloseable onBeat(Runnable listener) {
        beaten.add(listener);
        return () -> beaten.remove(listener);
    }

    private static ScheduledExecutorService beating(Live live, List<Runnable> beaten) {
        ScheduledExecutorService beats = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "beats");
            thread.setDaemon(true);
            return thread;
        });
        ScheduledFuture<?> unused = beats.scheduleAtFixedRate(
                () -> {
                    beat(live::beat);
                    beaten.forEach(RemoteServer::beat);
                },
                BEAT_INTERVAL_MS,
                BEAT_INTERVAL_MS,
                TimeUnit.MILLISECONDS);
        return beats;
    }

    /** One failed beat must not be the last. */
    private static void beat(Runnable listener) {
        try {
            listener.run();
        } catch (RuntimeException broken) {
            LOG.error("A beat failed; the next one follows.", broken);
        }
    }

    @Override
    public void close() {
        beats.shutdownNow();
        beside.forEach(Looking::close);
        try {
            listening.close();
        } catch (Exception broken) {
            LOG.warn("The show could not be let go of.", broken);
        }
        live.close();
        javalin.stop();
    }
}
