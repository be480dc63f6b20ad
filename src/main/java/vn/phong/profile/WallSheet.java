package vn.phong.profile;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.phong.message.Message;
import vn.phong.wall.Cabinet;
import vn.phong.wall.Wall;
import vn.phong.wall.WallArea;

/** A wall in words: how large it is, what each of its outputs carries, and what a technician should be warned of. */
public final class WallSheet {
    private static final long PORT_PIXELS_MAX = Ports.GIGABIT_PIXELS_MAX;

    private static final double MM_PER_METRE = 1000;
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    /** Below so many pictures a second a fade is seen to go in steps. */
    private static final int SMOOTH_RATE = 20;

    private final WallPlan plan;

    public WallSheet(WallPlan plan) {
        this.plan = plan;
    }

    /** Gigabit ports that carry so many pixels 60 times a second, at least one. */
    public static int portsFor(long pixels) {
        return Math.toIntExact(Math.max(1, (pixels + PORT_PIXELS_MAX - 1) / PORT_PIXELS_MAX));
    }

    /** The wall itself. */
    public Message size() {
        return new Message(
                "Màn " + size(VIETNAMESE) + " điểm ảnh, " + pitch(VIETNAMESE) + " mm mỗi điểm" + modules("tấm") + ".",
                "Wall " + size(Locale.ENGLISH) + " pixels, " + pitch(Locale.ENGLISH) + " mm pitch"
                        + modules("modules of") + ".");
    }

    private String size(Locale locale) {
        Wall wall = plan.wall();
        return String.format(
                locale,
                "%s: %.2f × %.2f m, %d × %d",
                wall.name(),
                metres(wall.width()),
                metres(wall.height()),
                wall.width(),
                wall.height());
    }

    private String pitch(Locale locale) {
        return NumberFormat.getInstance(locale).format(plan.wall().pitchMm());
    }

    private String modules(String of) {
        return plan.modules()
                .map(grid ->
                        ", %d × %d %s %d × %d".formatted(grid.columns(), grid.rows(), of, grid.width(), grid.height()))
                .orElse("");
    }

    /** Each output, in the plan's order. */
    public List<Message> outputs() {
        return plan.outputs().stream().map(this::output).toList();
    }

    /** What is over a limit or left dark; empty for a wall that is well. */
    public List<Message> warnings() {
        List<Message> warnings = new ArrayList<>();
        for (OutputPlan output : plan.outputs()) {
            ports(output).ifPresent(ports -> warnings.addAll(ports.over()));
            if (output instanceof OutputPlan.Pixels pixels && !pixels.isVirtual()) {
                warnings.addAll(warnings(pixels));
            }
        }
        long dark = darkPixels();
        if (dark > 0) {
            warnings.add(new Message(
                    dark + " điểm ảnh của màn không có đầu ra nào và sẽ tối; hãy thêm đầu ra hoặc sửa area, cabinets.",
                    dark + " pixels of the wall have no output and stay dark; add an output or mend area, cabinets."));
        }
        return List.copyOf(warnings);
    }

    private double metres(int pixels) {
        return pixels * plan.wall().pitchMm() / MM_PER_METRE;
    }

    private Optional<PortSheet> ports(OutputPlan output) {
        List<Cabinet> cabinets = output instanceof OutputPlan.Pixels pixels ? pixels.cabinets() : List.of();
        return output.ports().map(ports -> new PortSheet(output.name(), pixelsOf(output), cabinets, ports));
    }

    private long pixelsOf(OutputPlan output) {
        return output instanceof OutputPlan.Pixels pixels
                ? pixels.pixels()
                : WallArea.of(plan.wall()).pixels();
    }

    private Message output(OutputPlan output) {
        return output instanceof OutputPlan.Pixels pixels ? pixels(pixels) : screen(output);
    }

    private Message screen(OutputPlan output) {
        long pixels = pixelsOf(output);
        int ports = portsFor(pixels);
        String what = output.name() + " (" + output.profile().id() + "): " + pixels;
        if (output.ports().isPresent()) {
            Message loads = ports(output).orElseThrow().loads();
            return new Message(what + " điểm ảnh" + loads.vi() + ".", what + " pixels" + loads.en() + ".");
        }
        return new Message(
                what + " điểm ảnh; bộ xử lý sau HDMI cần ít nhất " + ports + " cổng mạng gigabit tới màn ("
                        + PORT_PIXELS_MAX + " điểm ảnh mỗi cổng, 60 hình/giây).",
                what + " pixels; the processor behind HDMI needs at least " + counted(ports, "gigabit network port")
                        + " to the wall (" + PORT_PIXELS_MAX
                        + " pixels a port, 60 pictures/s).");
    }

    private Message pixels(OutputPlan.Pixels plan) {
        WireLoad load = WireLoad.of(plan);
        String what = plan.name() + " (" + plan.profile().id() + "): " + plan.pixels();
        String vi = plan.cabinets().isEmpty() ? "" : ", " + plan.cabinets().size() + " cabinet";
        String en =
                plan.cabinets().isEmpty() ? "" : ", " + counted(plan.cabinets().size(), "cabinet");
        int universes = plan.universes();
        String universesVi = universes == 0 ? "" : ", " + universes + " universe";
        String universesEn = universes == 0 ? "" : ", " + counted(universes, "universe");
        Message loads = ports(plan).map(PortSheet::loads).orElse(new Message("", ""));
        return new Message(
                what + " điểm ảnh" + vi + universesVi + ", " + load.packets() + " gói mỗi hình; "
                        + rate(plan, load, VIETNAMESE, "hình/giây") + loads.vi() + ".",
                what + " pixels" + en + universesEn + ", " + counted(load.packets(), "packet") + " a picture; "
                        + rate(plan, load, Locale.ENGLISH, "pictures/s") + loads.en() + ".");
    }

    /** In English, such as {@code 1 packet} and {@code 2 packets}. */
    static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private static String rate(OutputPlan.Pixels plan, WireLoad load, Locale locale, String unit) {
        PixelLink link = plan.profile().link();
        if (link.kind() == PixelLink.Kind.SERIAL) {
            return String.format(
                    locale, "%d baud: %.1f %s", link.baud(), load.serialFramesPerSecond(link.baud()), unit);
        }
        String gigabit = String.format(locale, "1 Gb/s: %.1f %s", load.framesPerSecond(WireLoad.GIGABIT), unit);
        return link.kind() == PixelLink.Kind.ETHERNET
                ? gigabit
                : gigabit + String.format(locale, ", 100 Mb/s: %.1f", load.framesPerSecond(WireLoad.FAST_ETHERNET));
    }

    private static List<Message> warnings(OutputPlan.Pixels plan) {
        List<Message> warnings = new ArrayList<>();
        PixelLink link = plan.profile().link();
        boolean isSerial = link.kind() == PixelLink.Kind.SERIAL;
        if (!isSerial && plan.ports().isEmpty() && plan.pixels() > PORT_PIXELS_MAX) {
            int ports = portsFor(plan.pixels());
            String over = plan.name() + ": " + plan.pixels();
            warnings.add(new Message(
                    over + " điểm ảnh nhiều hơn một cổng gigabit chở 60 lần mỗi giây (" + PORT_PIXELS_MAX
                            + "); hãy chia cho " + ports + " cổng.",
                    over + " pixels are more than one gigabit port carries 60 times a second (" + PORT_PIXELS_MAX
                            + "); share them among " + ports + " ports."));
        }
        WireLoad load = WireLoad.of(plan);
        double rate = isSerial ? load.serialFramesPerSecond(link.baud()) : load.framesPerSecond(WireLoad.GIGABIT);
        if (rate < SMOOTH_RATE) {
            warnings.add(new Message(
                    slow(plan, VIETNAMESE, rate)
                            + " hình mỗi giây nên chuyển mờ sẽ giật; hãy chia cho nhiều đầu ra hoặc chọn chuyển cắt.",
                    slow(plan, Locale.ENGLISH, rate)
                            + " pictures a second make a fade go in steps; share it among outputs or choose cuts."));
        }
        return warnings;
    }

    private static String slow(OutputPlan.Pixels plan, Locale locale, double rate) {
        return String.format(locale, "%s: %.1f", plan.name(), rate);
    }

    private long darkPixels() {
        Wall wall = plan.wall();
        BitSet lit = new BitSet(wall.width() * wall.height());
        for (OutputPlan output : plan.outputs()) {
            areas(output).forEach(area -> light(lit, area));
        }
        return WallArea.of(wall).pixels() - lit.cardinality();
    }

    private List<WallArea> areas(OutputPlan output) {
        if (output instanceof OutputPlan.Pixels pixels) {
            return pixels.cabinets().isEmpty()
                    ? List.of(pixels.area())
                    : pixels.cabinets().stream().map(Cabinet::area).toList();
        }
        return List.of(WallArea.of(plan.wall()));
    }

    private void light(BitSet lit, WallArea area) {
        for (int y = area.y(); y < area.y() + area.height(); y++) {
            int first = y * plan.wall().width() + area.x();
            lit.set(first, first + area.width());
        }
    }
}
