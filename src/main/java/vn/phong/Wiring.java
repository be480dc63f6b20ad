package vn.phong;

import java.awt.Rectangle;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.phong.approval.ApprovalBook;
import vn.phong.approval.DecisionFile;
import vn.phong.certificate.Certificate;
import vn.phong.certificate.CertificateFile;
import vn.phong.certificate.OwnCertificate;
import vn.phong.check.Checks;
import vn.phong.chronicle.Chronicle;
import vn.phong.control.ControlLink;
import vn.phong.control.ControlLinks;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.event.EventFile;
import vn.phong.event.EventFolder;
import vn.phong.font.Fonts;
import vn.phong.frame.Frame;
import vn.phong.gallery.Gallery;
import vn.phong.gallery.Showcase;
import vn.phong.journal.History;
import vn.phong.journal.LogBook;
import vn.phong.journal.Resumed;
import vn.phong.journal.Vault;
import vn.phong.layout.Canvas;
import vn.phong.layout.LayoutLibrary;
import vn.phong.layout.Replacement;
import vn.phong.layout.Typography;
import vn.phong.message.Message;
import vn.phong.nearby.LocalAddresses;
import vn.phong.output.Discovery;
import vn.phong.output.Outputs;
import vn.phong.output.PixelOutput;
import vn.phong.outside.OtherWays;
import vn.phong.outside.Ways;
import vn.phong.overlay.OverlayArtist;
import vn.phong.pattern.IdentityMark;
import vn.phong.pattern.TestPattern;
import vn.phong.playout.Artist;
import vn.phong.playout.FrameShelf;
import vn.phong.playout.Pictures;
import vn.phong.playout.Playout;
import vn.phong.playout.Signoff;
import vn.phong.playout.SlideArtist;
import vn.phong.profile.OutputPlan;
import vn.phong.profile.ProfileLibrary;
import vn.phong.profile.WallFolder;
import vn.phong.profile.WallPlan;
import vn.phong.render.FrameRenderer;
import vn.phong.show.Presser;
import vn.phong.simulator.VirtualController;
import vn.phong.text.LineBreaks;
import vn.phong.wall.ModuleGrid;
import vn.phong.wall.Wall;
import vn.phong.web.Access;
import vn.phong.web.RemoteServer;
import vn.phong.web.SecurePort;
import vn.phong.web.WebPort;

/**
 * Puts the rooms together, in the order that lights the wall first: the last picture leaves the shelf before the
 * journal, the layouts or the web are loaded. The only place that makes clocks and randomness.
 */
public final class Wiring implements AutoCloseable {
    private static final Clock CLOCK = Clock.system(ZoneId.systemDefault());
    private static final LongSupplier NANOS = System::nanoTime;
    /** The red of a hall's curtain: a wall that holds nothing better is not dark. */
    private static final int PLAIN_GROUND = 0x8B1A1A;

    private static final int FIRST_WEIGHT = 700;
    /** How long controllers are given to answer when they are looked for. */
    private static final int SEARCH_MS = 1500;

    /** Of the modules most walls are made of, in pixels, where the wall file does not say. */
    private static final int MODULE_WIDTH = 64;

    private static final int MODULE_HEIGHT = 32;
    private static final String SAMPLE_EVENT = "/sample/event.json";
    private static final Logger LOG = LoggerFactory.getLogger(Wiring.class);

    private final WallPlan plan;
    private final Path data;
    private final String command;
    private final Map<String, VirtualController> virtuals = new LinkedHashMap<>();
    private final List<PixelOutput> outputs;
    private final FrameShelf shelf;
    private final Optional<Frame> last;
    private final Keys keys;
    private final LogBook book;
    private volatile List<ControlLink> controls = List.of();
    private volatile Playout playout;
    private volatile RemoteServer server;
    private Optional<OtherWays> otherWays = Optional.empty();
    private Optional<SecurePort> secure = Optional.empty();
    private boolean closed;

    private Wiring(WallPlan plan, Path data, String command) {
        this.plan = plan;
        this.data = data;
        this.command = command;
        this.shelf = FrameShelf.open(data.resolve("frames"));
        this.last = shelf.last().filter(frame -> fits(frame, plan.wall()));
        this.outputs = Outputs.open(plan, () -> Keys.senderId(data), this::virtualPort, this::openWallPages, NANOS);
        last.ifPresent(frame -> outputs.forEach(output -> output.show(frame, 0)));
        this.keys = Keys.in(data, new SecureRandom());
        this.book = new LogBook(data.resolve("log.db"), CLOCK);
    }

    /** Opens the outputs of a wall and gives them the picture that was on it last, if the data folder has one. */
    public static Wiring lit(WallPlan plan, Path data) {
        return lit(plan, data, "./run.sh serve");
    }

    /**
     * As {@link #lit(WallPlan, Path)}, started by words of its own.
     *
     * @param command what was typed to start it, its wall left out: whoever saves another wall is told to type it again
     */
    public static Wiring lit(WallPlan plan, Path data, String command) {
        return new Wiring(plan, data, command);
    }

    /**
     * Takes the evening up where it was left, or begins it; returns when the pages are served. The wall shows it then,
     * or the last picture it had before, over which the evening's own is being drawn.
     *
     * @param eventFile the event to show; the sample event, or the one of the last evening, without it
     * @throws vn.phong.message.Refusal when the event cannot be used or the port is taken
     */
    public void open(Optional<Path> eventFile, String host, int port) throws IOException {
        open(eventFile, host, port, Ways.PAGES_ONLY);
    }

    /**
     * The same, reached by other ways too.
     *
     * @throws vn.phong.message.Refusal when the event cannot be used or a port is taken
     */
    public void open(Optional<Path> eventFile, String host, int port, Ways ways) throws IOException {
        WebPort webPort = webPort(host, port, ways.https());
        CompletableFuture<Typography> lettering = CompletableFuture.supplyAsync(() -> Home.typography(data));
        CompletableFuture<Vault> opening =
                CompletableFuture.supplyAsync(() -> Vault.open(data.resolve("show.db"), CLOCK));
        CompletableFuture<OfficeLooks> reading =
                lettering.thenApply(typography -> OfficeLooks.in(data, typography, Wiring::beside));
        Event event = eventFile.isPresent() ? EventFile.read(eventFile.get()) : sampleEvent();
        // Java's first font takes longest: it is read beside the journal, so that the first picture need not wait.
        CompletableFuture<Void> unused = lettering.thenAcceptAsync(
                typography -> typography.fonts().family(event.font()).face(FIRST_WEIGHT, false));
        OfficeLooks office = joined(reading);
        office.layouts().refused().forEach(refused -> LOG.warn("{}", refused.getMessage()));
        Vault vault = joined(opening);
        Wall wall = plan.wall();
        Canvas canvas = canvas(plan);
        Resumed evening = vault.resume(event, (shown, cue) -> office.layouts().pageCount(shown, cue, canvas));
        Fonts fonts = joined(lettering).fonts();
        Pictures pictures = new Pictures(
                artists(office, canvas),
                () -> pattern(fonts),
                wall.width(),
                wall.height(),
                evening.desk().show().event(),
                last);
        playout = new Playout(
                evening,
                vault::reopen,
                pictures,
                outputs,
                Optional.of(shelf),
                overlays(office, joined(lettering).breaks(), canvas),
                CLOCK);
        Supplier<LayoutLibrary> compared = office.apart();
        office.unless(
                read -> Replacement.loss(playout.show().event(), canvas, compared.get(), read),
                () -> layoutsOf(playout.show().event()));
        Signoff signoff = new Signoff(approvals(data), pictures, wall);
        playout.guard(signoff);
        playout.writeDown(book);
        CompletableFuture<Void> shown = playout.start();
        if (last.isEmpty()) {
            shown.join();
        }
        controls = ControlLinks.open(plan, NANOS);
        Access access = new Access(keys, new SecureRandom(), NANOS);
        book.note(Presser.PROGRAM, new Message("Phông khởi động: " + event.name(), "Phông started: " + event.name()));
        RemoteServer.Looks looks = looks(office);
        Chronicle chronicle = new Chronicle(
                new History(
                        data.resolve("show.db"), (told, cue) -> office.layouts().pageCount(told, cue, canvas)),
                book,
                (cue, field) -> looks.showcase().gallery().fieldName(cue.layout(), field));
        server = RemoteServer.start(
                playout,
                new RemoteServer.Stage(wall, canvas, Wiring::canvas, virtuals),
                looks,
                new RemoteServer.Office(signoff, new EventFolder(Home.events(data)), data, CLOCK),
                devices(fonts),
                new RemoteServer.People(access, chronicle, ways.getAliases()),
                webPort,
                NANOS);
        otherWays = Optional.of(OtherWays.open(ways, host, server, playout));
        playout.lookAhead();
    }

    /** Without https no class of it is loaded. */
    private WebPort webPort(String host, int port, Optional<Ways.Https> https) {
        secure = https.isEmpty() ? Optional.empty() : Optional.of(securePort(https.get()));
        return new WebPort(host, port, secure);
    }

    private SecurePort securePort(Ways.Https https) {
        Certificate certificate = https.certificate().isPresent()
                ? CertificateFile.read(https.certificate().get())
                : OwnCertificate.kept(
                        data.resolve("keys"),
                        Path.of(System.getProperty("java.home")),
                        LocalAddresses.lan(),
                        now(),
                        Access.secret(new SecureRandom()));
        return new SecurePort(https.port(), certificate);
    }

    /** Which event it is, and which layouts its cues have. */
    private static List<String> layoutsOf(Event event) {
        Stream<String> layouts = event.cues().stream().map(Cue::layout).distinct();
        return Stream.concat(Stream.of(event.signedAs()), layouts).toList();
    }

    /**
     * The first artist has the layouts that pages are counted by; one that takes over from it shares nothing with it.
     */
    private static Supplier<Artist> artists(OfficeLooks office, Canvas canvas) {
        Iterator<Supplier<LayoutLibrary>> first =
                List.<Supplier<LayoutLibrary>>of(office::layouts).iterator();
        return () -> new SlideArtist(first.hasNext() ? first.next() : office.apart(), new FrameRenderer(), canvas);
    }

    /** What takes seconds and must hold nobody up. */
    private static void beside(Runnable work) {
        Thread thread = new Thread(work, "beside");
        thread.setDaemon(true);
        thread.start();
    }

    /** Layouts of its own, so that looking at examples takes nothing from what the show keeps ready. */
    private RemoteServer.Looks looks(OfficeLooks office) {
        Showcase showcase = new Showcase(() -> Gallery.read(Home.layouts(data)), office.apart());
        return new RemoteServer.Looks(
                office::fonts, showcase, () -> Checks.standard(showcase.gallery(), Home.abbreviations(data)), office);
    }

    /** What was approved, from a data folder; what of it cannot be read is told. */
    public static ApprovalBook approvals(Path data) {
        ApprovalBook book = ApprovalBook.open(new DecisionFile(Home.approvals(data)), CLOCK);
        book.unread().forEach(words -> LOG.warn("{}", words));
        return book;
    }

    private RemoteServer.Devices devices(Fonts fonts) {
        ProfileLibrary profiles = ProfileLibrary.read(Home.profiles()).with(data.resolve("profiles"));
        return new RemoteServer.Devices(
                controls,
                plan.outputs(),
                new WallFolder(Home.walls(data), profiles),
                () -> Discovery.everywhere(SEARCH_MS, Keys.senderId(data), NANOS),
                (number, width, height) -> IdentityMark.of(number, width, height, fonts),
                command);
    }

    /** What is laid over the wall stands on its largest part. */
    private static OverlayArtist overlays(OfficeLooks office, LineBreaks breaks, Canvas canvas) {
        Rectangle largest = canvas.parts().stream()
                .map(Canvas.Part::area)
                .max(Comparator.comparingInt(area -> area.width * area.height))
                .orElseThrow();
        return new OverlayArtist(canvas.width(), largest, office::fonts, breaks);
    }

    private Frame pattern(Fonts fonts) {
        Wall wall = plan.wall();
        int moduleWidth = plan.modules().map(ModuleGrid::width).orElse(MODULE_WIDTH);
        int moduleHeight = plan.modules().map(ModuleGrid::height).orElse(MODULE_HEIGHT);
        return TestPattern.of(wall.name(), wall.width(), wall.height(), moduleWidth, moduleHeight, fonts);
    }

    /**
     * Holds the wall without a show: at the picture that was on it last, else at the event's backdrop, else at a plain
     * ground. Returns what it holds.
     */
    public Frame hold() {
        Wall wall = plan.wall();
        Frame held = last.or(() -> shelf.backdrop().filter(frame -> fits(frame, wall)))
                .orElseGet(() -> Frame.filled(wall.width(), wall.height(), PLAIN_GROUND));
        outputs.forEach(output -> output.show(held, 0));
        return held;
    }

    /** What slides are set on: the parts of the wall, or all of it. */
    public static Canvas canvas(WallPlan plan) {
        Wall wall = plan.wall();
        if (plan.parts().isEmpty()) {
            return Canvas.of(wall.width(), wall.height());
        }
        List<Canvas.Part> parts = plan.parts().stream()
                .map(part -> new Canvas.Part(
                        part.name(),
                        new Rectangle(
                                part.area().x(),
                                part.area().y(),
                                part.area().width(),
                                part.area().height())))
                .toList();
        return new Canvas(wall.width(), wall.height(), parts);
    }

    /** The moment, for what is printed. */
    public static Instant now() {
        return CLOCK.instant();
    }

    public Wall wall() {
        return plan.wall();
    }

    public Path data() {
        return data;
    }

    public Keys keys() {
        return keys;
    }

    public int port() {
        return server.port();
    }

    /** What speaks https, when that was asked for. */
    public Optional<SecurePort> secure() {
        return secure;
    }

    /** The port that https is spoken on; only when it was asked for. */
    public int securePort() {
        return server.securePort();
    }

    public Playout playout() {
        return playout;
    }

    /** The virtual controllers of this wall by name; empty when it has none. */
    public Map<String, VirtualController> virtuals() {
        return Map.copyOf(virtuals);
    }

    private int virtualPort(OutputPlan.Pixels pixels) {
        String name = virtuals.isEmpty() ? plan.wall().name() : plan.wall().name() + "-" + (virtuals.size() + 1);
        VirtualController controller = VirtualController.openLocal(
                new VirtualController.Model(
                        pixels.profile(), pixels.area().width(), pixels.area().height(), pixels.addressing()),
                pixels.port(),
                NANOS);
        virtuals.put(name, controller);
        return controller.port();
    }

    private int openWallPages() {
        RemoteServer opened = server;
        return opened == null ? 0 : opened.wallPages().open();
    }

    private static boolean fits(Frame frame, Wall wall) {
        return frame.width() == wall.width() && frame.height() == wall.height();
    }

    private static Event sampleEvent() throws IOException {
        try (InputStream sample = Wiring.class.getResourceAsStream(SAMPLE_EVENT)) {
            return EventFile.parse(sample.readAllBytes(), SAMPLE_EVENT);
        }
    }

    private static <T> T joined(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (java.util.concurrent.CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }

    /** Closes from the pages to the wall; the controllers keep what they show for as long as they hold it. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        otherWays.ifPresent(OtherWays::close);
        if (server != null) {
            server.close();
        }
        if (playout != null) {
            playout.close();
        }
        controls.forEach(ControlLink::close);
        outputs.forEach(PixelOutput::close);
        virtuals.values().forEach(VirtualController::close);
        book.close();
    }
}
