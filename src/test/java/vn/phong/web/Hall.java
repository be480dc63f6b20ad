package vn.phong.web;

import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToIntBiFunction;
import vn.phong.Wiring;
import vn.phong.approval.ApprovalBook;
import vn.phong.approval.DecisionFile;
import vn.phong.check.Checks;
import vn.phong.chronicle.Chronicle;
import vn.phong.control.ControlLink;
import vn.phong.event.AgendaItem;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.event.EventFolder;
import vn.phong.event.Fields;
import vn.phong.event.Transition;
import vn.phong.font.Fonts;
import vn.phong.frame.Frame;
import vn.phong.gallery.CardNames;
import vn.phong.gallery.Gallery;
import vn.phong.gallery.Showcase;
import vn.phong.journal.History;
import vn.phong.journal.Journal;
import vn.phong.journal.LogBook;
import vn.phong.journal.Resumed;
import vn.phong.layout.Canvas;
import vn.phong.layout.LayoutLibrary;
import vn.phong.layout.Typography;
import vn.phong.message.Message;
import vn.phong.message.Refusal;
import vn.phong.output.Discovery;
import vn.phong.output.Mark;
import vn.phong.output.OutputHealth;
import vn.phong.output.PixelOutput;
import vn.phong.overlay.OverlayArtist;
import vn.phong.pattern.IdentityMark;
import vn.phong.playout.Artist;
import vn.phong.playout.DrawingHung;
import vn.phong.playout.FrameShelf;
import vn.phong.playout.Pictures;
import vn.phong.playout.Playout;
import vn.phong.playout.Signoff;
import vn.phong.playout.SlideArtist;
import vn.phong.profile.Addressing;
import vn.phong.profile.OutputPlan;
import vn.phong.profile.PixelProfile;
import vn.phong.profile.PixelProtocol;
import vn.phong.profile.ProfileLibrary;
import vn.phong.profile.WallFolder;
import vn.phong.render.FrameRenderer;
import vn.phong.show.Desk;
import vn.phong.show.Show;
import vn.phong.simulator.VirtualController;
import vn.phong.text.Abbreviations;
import vn.phong.text.LineBreaks;
import vn.phong.wall.Cabinet;
import vn.phong.wall.ColorOrder;
import vn.phong.wall.ScanOrder;
import vn.phong.wall.Wall;
import vn.phong.wall.WallArea;
import vn.phong.wall.WhiteBalance;

/**
 * A small conference hall for the tests: a real show behind a real server on a free port; the pictures are painted
 * here.
 */
public final class Hall implements AutoCloseable {
    public static final String PIN = "042917";
    public static final String OPERATOR_PIN = "135790";
    public static final String APPROVER_PIN = "246801";
    public static final String VIEWER_PIN = "357912";
    public static final String SECRET = "a-secret-nobody-guesses-01";
    public static final Event EVENT = new Event(
            1,
            "Hội nghị thử <b>& \"ngoặc\"</b>",
            "",
            "",
            0,
            new Transition(400),
            List.of(item("khai-mac", "1", "8h00", "Khai mạc"), item("khen", "2", "9h30", "Khen thưởng")),
            List.of(
                    cue("phong", "Phông Hội nghị", "backdrop", "", Map.of("rgb", 0xA01420)),
                    cue("khai-mac", "Phát biểu khai mạc", "speaker", "khai-mac", Map.of("rgb", 0x104E8B)),
                    cue(
                            "danh-sach",
                            "Danh sách khen",
                            "award-batch",
                            "khen",
                            Map.of("rgb", 0x146C34, "pages", 3, "photo", "off")),
                    cue("hong", "Mục hỏng", "speaker", "khen", Map.of("rgb", -1)),
                    cue("ket", "Bế mạc", "speaker", "", Map.of("rgb", 0x5A2D82))),
            Map.of("approval", "off"));

    /** A cue of this colour takes too long to draw. */
    static final int HANGING = -2;

    private static final int ROWS_MAX = 8;
    private static final ZoneId LOCAL = ZoneId.systemDefault();
    private static final Search FOUND = () -> List.of(
            new Discovery.Found(PixelProtocol.ARTNET, "192.168.1.60", "Node A", List.of(0, 1)),
            new Discovery.Found(PixelProtocol.ADALIGHT, "/dev/ttyUSB0", "/dev/ttyUSB0", List.of()),
            new Discovery.Found(PixelProtocol.SACN, "192.168.1.9", "Bàn ánh sáng", List.of(1, 2, 3, 7)));

    private final Playout playout;
    private final VirtualController virtual;
    private final RemoteServer server;
    private final Access access;
    private final Path folder;
    private final Lamp lamp;

    private Hall(
            Playout playout, VirtualController virtual, RemoteServer server, Access access, Path folder, Lamp lamp) {
        this.playout = playout;
        this.virtual = virtual;
        this.server = server;
        this.access = access;
        this.folder = folder;
        this.lamp = lamp;
    }

    private static WallFolder walls(Path folder) {
        return new WallFolder(folder.resolve("walls"), ProfileLibrary.read(List.of(Path.of("firmware-profiles"))));
    }

    /** Everything of the office's. */
    Path data() {
        return folder;
    }

    /** What the setup page saved. */
    public Path walls() {
        return folder.resolve("walls");
    }

    /** The folder of the saved events. */
    public Path events() {
        return folder.resolve("events");
    }

    public static Hall open() throws Exception {
        return open(EVENT, new Wall("main", 256, 160, 4), 0, new ForgetfulStore());
    }

    /** @param port 0 for any free one */
    public static Hall open(Event event, Wall wall, int port, AccessStore store) throws Exception {
        return open(event, wall, port, store, System::nanoTime);
    }

    static Hall open(Event event, Wall wall, int port, AccessStore store, LongSupplier nanos) throws Exception {
        return open(event, wall, plain(port), store, List.of(), false, nanos);
    }

    /** A hall that speaks https too. */
    public static Hall with(SecurePort secure) throws Exception {
        WebPort port = new WebPort("127.0.0.1", 0, Optional.of(secure));
        return open(
                EVENT, new Wall("main", 256, 160, 4), port, new ForgetfulStore(), List.of(), false, System::nanoTime);
    }

    /** A hall that reads its clock in this zone; the tests' own computer may lie in any. */
    public static Hall in(ZoneId zone) throws Exception {
        Wall wall = new Wall("main", 256, 160, 4);
        AccessStore store = new ForgetfulStore();
        return open(EVENT, wall, painted(wall), plain(0), store, List.of(), false, System::nanoTime, zone);
    }

    private static WebPort plain(int port) {
        return new WebPort("127.0.0.1", port, Optional.empty());
    }

    /** A hall where a GET presses too. */
    static Hall withAliases() throws Exception {
        return open(
                EVENT,
                new Wall("main", 256, 160, 4),
                plain(0),
                new ForgetfulStore(),
                List.of(),
                true,
                System::nanoTime);
    }

    /** A hall whose wall is told things over these links; who opened them closes them. */
    public static Hall with(List<ControlLink> controls) throws Exception {
        return open(
                EVENT,
                new Wall("main", 256, 160, 4),
                plain(0),
                new ForgetfulStore(),
                controls,
                false,
                System::nanoTime);
    }

    /** A hall whose pictures are drawn by the program's own layouts. */
    public static Hall withLayouts(Event event, Wall wall) throws Exception {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "halls")), "pictures");
        return withLayouts(event, wall, folder);
    }

    /** The same with the office's own layouts and pictures, in a data folder of theirs. */
    static Hall withLayouts(Event event, Wall wall, Path data) throws Exception {
        List<Path> shipped = List.of(Path.of("layouts"));
        Typography typography = new Typography(Fonts.bundled(), LineBreaks.STANDARD);
        LayoutLibrary layouts = LayoutLibrary.read(shipped, data, typography).telling(new CardNames(shipped));
        Canvas canvas = Canvas.of(wall.width(), wall.height());
        Drawing drawing = new Drawing(
                new SlideArtist(layouts, new FrameRenderer(), canvas),
                (planned, cue) -> layouts.pageCount(planned, cue, wall.width(), wall.height()));
        return open(event, wall, drawing, plain(0), new ForgetfulStore(), List.of(), false, System::nanoTime, LOCAL);
    }

    private record Drawing(Artist artist, ToIntBiFunction<Event, Cue> pages) {}

    private static Hall open(
            Event event,
            Wall wall,
            WebPort port,
            AccessStore store,
            List<ControlLink> controls,
            boolean aliases,
            LongSupplier nanos)
            throws Exception {
        return open(event, wall, painted(wall), port, store, controls, aliases, nanos, LOCAL);
    }

    private static Drawing painted(Wall wall) {
        return new Drawing(
                new Painter(wall),
                (planned, cue) -> cue.fields().number("pages").orElse(1));
    }

    private static Hall open(
            Event event,
            Wall wall,
            Drawing drawing,
            WebPort port,
            AccessStore store,
            List<ControlLink> controls,
            boolean aliases,
            LongSupplier nanos,
            ZoneId zone)
            throws Exception {
        Lamp lamp = new Lamp();
        Desk desk = new Desk(Show.opening(event, drawing.pages()));
        Pictures pictures = new Pictures(
                drawing.artist(),
                () -> Frame.filled(wall.width(), wall.height(), 0x00FF00),
                wall.width(),
                wall.height(),
                event,
                Optional.empty());
        // In the build's folder, so that thousands of halls do not stay on the machine.
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "halls")), "hall");
        Supplier<Journal> journal = () -> Journal.open(folder.resolve("show.db"), InstantSource.system());
        Journal kept = journal.get();
        kept.snapshot(desk.show(), "hall");
        Playout playout = new Playout(
                new Resumed(desk, Optional.of(kept), Optional.empty()),
                journal,
                pictures,
                List.of(lamp),
                Optional.of(FrameShelf.open(folder.resolve("frames"))),
                overlays(wall),
                Clock.system(zone));
        LogBook book = new LogBook(folder.resolve("log.db"), InstantSource.system());
        playout.writeDown(book);
        playout.start().get(10, TimeUnit.SECONDS);
        playout.lookAhead();
        VirtualController virtual = VirtualController.openLocal(wall.width(), wall.height(), 0);
        try {
            RemoteServer.Looks looks = looks(folder);
            Chronicle chronicle = new Chronicle(
                    new History(folder.resolve("show.db"), drawing.pages()),
                    book,
                    (cue, field) -> looks.showcase().gallery().fieldName(cue.layout(), field));
            Access access = new Access(store, new SplittableRandom(7), nanos);
            RemoteServer server = RemoteServer.start(
                    playout,
                    new RemoteServer.Stage(
                            wall, Canvas.of(wall.width(), wall.height()), Wiring::canvas, Map.of("main", virtual)),
                    looks,
                    office(playout, pictures, wall, folder),
                    devices(controls, folder, wall),
                    new RemoteServer.People(access, chronicle, aliases),
                    port,
                    System::nanoTime);
            return new Hall(playout, virtual, server, access, folder, lamp);
        } catch (RuntimeException refused) {
            playout.close();
            virtual.close();
            throw refused;
        }
    }

    private static RemoteServer.Office office(Playout playout, Pictures pictures, Wall wall, Path folder) {
        ApprovalBook book =
                ApprovalBook.open(new DecisionFile(folder.resolve("approvals.jsonl")), InstantSource.system());
        Signoff signoff = new Signoff(book, pictures, wall);
        playout.guard(signoff);
        EventFolder events = new EventFolder(folder.resolve("events"));
        return new RemoteServer.Office(signoff, events, folder, InstantSource.system());
    }

    private static RemoteServer.Devices devices(List<ControlLink> controls, Path folder, Wall wall) {
        return new RemoteServer.Devices(
                controls,
                List.of(plan(wall)),
                walls(folder),
                FOUND,
                (number, width, height) -> IdentityMark.of(number, width, height, Fonts.bundled()),
                "./run.sh serve --port 7701");
    }

    /** The lamp's: one controller with two cabinets, side by side. */
    private static OutputPlan plan(Wall wall) {
        PixelProfile ddp = (PixelProfile)
                ProfileLibrary.read(List.of(Path.of("firmware-profiles"))).profile("generic/ddp");
        int half = wall.width() / 2;
        List<Cabinet> cabinets = List.of(
                new Cabinet(new WallArea(0, 0, half, wall.height()), 0, ScanOrder.USUAL),
                new Cabinet(new WallArea(half, 0, half, wall.height()), 0, ScanOrder.USUAL));
        return new OutputPlan.Pixels(
                ddp,
                "127.0.0.1",
                4048,
                WallArea.of(wall),
                ColorOrder.RGB,
                1,
                1,
                WhiteBalance.NONE,
                false,
                Addressing.USUAL,
                cabinets,
                Optional.empty());
    }

    /** Its output does not answer any more. */
    public void unplug() {
        lamp.state = OutputHealth.State.AWAY;
    }

    /** How many pictures its output was given. */
    public int shown() {
        return lamp.shown.size();
    }

    /** The marks that its output was asked to show, and {@code Optional.empty()} for each end. */
    public List<Optional<Mark>> marks() {
        return lamp.marks;
    }

    private static OverlayArtist overlays(Wall wall) {
        Rectangle whole = new Rectangle(wall.width(), wall.height());
        Fonts fonts = Fonts.bundled();
        return new OverlayArtist(wall.width(), whole, () -> fonts, LineBreaks.STANDARD);
    }

    private static RemoteServer.Looks looks(Path folder) {
        List<Path> folders = List.of(Path.of("layouts"));
        Fonts fonts = Fonts.with(folder.resolve("fonts"));
        LayoutLibrary layouts = LayoutLibrary.read(folders, fonts).telling(new CardNames(folders));
        Showcase showcase = new Showcase(() -> Gallery.read(folders), () -> layouts);
        return new RemoteServer.Looks(
                () -> fonts,
                showcase,
                () -> Checks.standard(showcase.gallery(), Abbreviations.standard()),
                OfficeReading.FIXED);
    }

    /** A store that remembers while the test runs. */
    public static AccessStore store() {
        return new ForgetfulStore();
    }

    public Playout playout() {
        return playout;
    }

    public VirtualController virtual() {
        return virtual;
    }

    Access access() {
        return access;
    }

    public RemoteServer server() {
        return server;
    }

    public int port() {
        return server.port();
    }

    public String address() {
        return "http://127.0.0.1:" + server.port();
    }

    /** Where the technician's code leads: a device that opens it is let in. */
    public String joinAddress() {
        return address() + "/join/" + SECRET;
    }

    @Override
    public void close() {
        server.close();
        playout.close();
        virtual.close();
    }

    private static AgendaItem item(String id, String number, String time, String text) {
        return new AgendaItem(id, number, time, text, "", Map.of());
    }

    private static Cue cue(String id, String label, String layout, String item, Map<String, Object> fields) {
        return new Cue(id, label, layout, item, Fields.of(fields), Map.of(), null, Map.of());
    }

    /** Remembers what it was told to keep. */
    static final class ForgetfulStore implements AccessStore {
        private Map<Role, Entrance> entrances = Map.of(
                Role.TECHNICIAN, new Entrance(PIN, SECRET),
                Role.OPERATOR, new Entrance(OPERATOR_PIN, "a-secret-for-operators-02"),
                Role.APPROVER, new Entrance(APPROVER_PIN, "a-secret-for-approvers-03"),
                Role.VIEWER, new Entrance(VIEWER_PIN, "a-secret-for-all-viewers-04"));

        private List<Device> devices = List.of();

        @Override
        public synchronized Map<Role, Entrance> entrances() {
            return entrances;
        }

        @Override
        public synchronized void keep(Map<Role, Entrance> kept) {
            entrances = Map.copyOf(kept);
        }

        @Override
        public synchronized List<Device> devices() {
            return devices;
        }

        @Override
        public synchronized void save(List<Device> kept) {
            devices = List.copyOf(kept);
        }
    }

    /** An output that takes everything. */
    private static final class Lamp implements PixelOutput {
        private final List<Frame> shown = new CopyOnWriteArrayList<>();
        private final List<Optional<Mark>> marks = new CopyOnWriteArrayList<>();
        private volatile OutputHealth.State state = OutputHealth.State.LIVE;

        @Override
        public void identify(Optional<Mark> mark) {
            marks.add(mark);
        }

        @Override
        public void show(Frame frame, int fadeMs) {
            shown.add(frame);
        }

        @Override
        public OutputHealth health() {
            Message words = new Message("Đang gửi hình.", "Sending pictures.");
            return new OutputHealth(
                    "127.0.0.1:4048",
                    "generic/ddp",
                    state,
                    words,
                    new Message("", ""),
                    shown.size(),
                    615,
                    new OutputHealth.Sending(shown.size(), 120, 2, 1));
        }

        @Override
        public void close() {}
    }

    /**
     * A ground of the cue's colour that differs in every pixel's neighbourhood, and its label; a negative colour fails,
     * and so does a list of more rows than fit.
     */
    private record Painter(Wall wall) implements Artist {
        @Override
        public Frame frame(Event event, Cue cue, int page) {
            int rgb = cue.fields().number("rgb").orElse(cue.id().hashCode() & 0x7F7F7F);
            if (rgb == HANGING) {
                throw new DrawingHung();
            }
            if (rgb < 0 || cue.fields().number("perPage").orElse(0) > ROWS_MAX) {
                throw new Refusal(
                        "Mục \"" + cue.label() + "\" không vẽ được; hãy sửa mục này.",
                        "The cue \"" + cue.label() + "\" cannot be drawn; edit it.");
            }
            BufferedImage image = new BufferedImage(wall.width(), wall.height(), BufferedImage.TYPE_INT_RGB);
            Graphics2D pen = image.createGraphics();
            Color ground = new Color(rgb);
            pen.setPaint(new GradientPaint(
                    0, 0, ground, wall.width(), wall.height(), ground.darker().darker()));
            pen.fillRect(0, 0, wall.width(), wall.height());
            pen.setColor(Color.WHITE);
            pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, Math.max(8, wall.height() / 10)));
            String text = cue.fields().text("title").isEmpty()
                    ? cue.label()
                    : cue.fields().text("title");
            pen.drawString(text + " " + page, wall.width() / 20, wall.height() / 2);
            pen.dispose();
            int[] pixels = image.getRGB(0, 0, wall.width(), wall.height(), null, 0, wall.width());
            return new Frame(wall.width(), wall.height(), pixels);
        }

        /** A list of three names on every page of the award cue, else the label. */
        @Override
        public List<Words> words(Event event, Cue cue, int page) {
            if (!cue.layout().equals("award-batch")) {
                return List.of(words("name", cue.label()), words("footer", event.name()));
            }
            List<Words> words = new ArrayList<>(List.of(words("award", "Bằng khen của Chủ tịch")));
            for (int n = 3 * page - 2; n <= 3 * page; n++) {
                words.add(words("ordinal", String.valueOf(n)));
                words.add(words("name", "Nguyễn Văn " + (char) ('A' + n - 1)));
                words.add(words("unit", "Phòng Hành chính, Sở Nội vụ tỉnh X"));
            }
            return words;
        }

        private static Words words(String slot, String text) {
            return new Words(slot, text, 0, new Rectangle(1, 1));
        }

        @Override
        public String svg(Event event, Cue cue, int page) {
            frame(event, cue, page);
            return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\"/>";
        }
    }
}
