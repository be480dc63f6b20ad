package vn.phong.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.phong.Home;
import vn.phong.message.Refusal;
import vn.phong.profile.Addressing;
import vn.phong.profile.ControlProfile;
import vn.phong.profile.ControlTransport;
import vn.phong.profile.FirmwareProfile;
import vn.phong.profile.PixelLink;
import vn.phong.profile.PixelProfile;
import vn.phong.simulator.ControlFaults;
import vn.phong.simulator.ControlSimulator;
import vn.phong.simulator.CountLines;
import vn.phong.simulator.Mischief;
import vn.phong.simulator.VirtualController;

/**
 * {@code simulate --profile generic/ddp --size 1344x832 --port 4048}: a stand-alone virtual controller; a line a
 * second. With a control profile, a stand-alone virtual processor.
 */
final class Simulate implements Command {
    private static final Pattern SIZE = Pattern.compile("(\\d{1,5})x(\\d{1,5})");
    private static final int SIDE_MAX = 16_384;
    private static final int PIXELS_MAX = 16_000_000;
    private static final int PORT_MAX = 65535;
    private static final int UNIVERSE_MAX = 63_999;
    private static final int DELAY_MS_MAX = 10_000;
    private static final int STREAM_PORT = 7890;
    private static final int FRAME_PORT = 4048;
    private static final int LINE_INTERVAL_MS = 1000;

    private static final int DEVICE_PORT = 5200;
    private static final Set<String> DEVICE_OPTIONS = Set.of("profile", "data", "port", "password", "delay", "fault");
    private static final Map<String, ControlFaults> FAULTS = new TreeMap<>(Map.of(
            "silent", ControlFaults.NONE.withSilence(),
            "half", ControlFaults.NONE.withHalfAnswers(),
            "checksum", ControlFaults.NONE.withWrongChecksums(),
            "reset", ControlFaults.NONE.withResets(),
            "one-client", ControlFaults.NONE.withOneClient()));
    private static final Set<String> OPTIONS = Set.of(
            "profile",
            "data",
            "size",
            "port",
            "universe",
            "channel",
            "interface",
            "lose",
            "corrupt",
            "reorder",
            "delay",
            "close",
            "seed",
            "password",
            "fault");

    @Override
    public int run(List<String> words) throws InterruptedException {
        Arguments arguments = Arguments.of(words, OPTIONS);
        arguments.nothingElse();
        Path data = arguments.option("data").map(Path::of).orElseGet(Home::dataFolder);
        FirmwareProfile profile =
                Walls.profiles(data).profile(arguments.option("profile").orElse("generic/ddp"));
        if (profile instanceof ControlProfile control) {
            return device(Arguments.of(words, DEVICE_OPTIONS), control);
        }
        return pixels(arguments, profile);
    }

    private static int pixels(Arguments arguments, FirmwareProfile any) throws InterruptedException {
        PixelProfile profile = pixelProfile(any);
        try (VirtualController controller = controller(arguments, profile)) {
            System.out.println(hint(profile, controller.port()));
            CountLines lines = new CountLines(controller);
            while (true) {
                System.out.println(lines.next());
                Thread.sleep(LINE_INTERVAL_MS);
            }
        }
    }

    /** A processor: a line whenever it was told something else. */
    private static int device(Arguments arguments, ControlProfile profile) throws InterruptedException {
        int usual = profile.transports().get(0).port();
        int port = arguments.number("port", usual == 0 ? DEVICE_PORT : usual, 1, PORT_MAX);
        ControlFaults faults = faults(arguments).withDelay(arguments.number("delay", 0, 0, DELAY_MS_MAX));
        try (ControlSimulator simulator = ControlSimulator.open(
                profile, port, arguments.option("password").orElse(""), faults)) {
            System.out.println(hint(profile, simulator.port()));
            String told = "";
            while (true) {
                String now = simulator.shows();
                if (!now.equals(told)) {
                    System.out.println(now);
                    told = now;
                }
                Thread.sleep(LINE_INTERVAL_MS);
            }
        }
    }

    private static ControlFaults faults(Arguments arguments) {
        Optional<String> fault = arguments.option("fault");
        if (fault.isEmpty()) {
            return ControlFaults.NONE;
        }
        String all = String.join(", ", FAULTS.keySet());
        return Optional.ofNullable(FAULTS.get(fault.get()))
                .orElseThrow(() -> new Refusal(
                        "--fault " + fault.get() + " không có; hãy chọn một trong: " + all + ".",
                        "There is no --fault " + fault.get() + "; choose one of: " + all + "."));
    }

    private static String hint(ControlProfile profile, int port) {
        ControlTransport.Kind kind = profile.transports().get(0).kind();
        return kind == ControlTransport.Kind.SERIAL ? serialHint(port) : profile.id() + ", " + kind + " " + port;
    }

    private static String serialHint(int port) {
        return "Cổng nối tiếp ảo (virtual serial port): socat pty,raw,echo=0,link=/tmp/phong-serial tcp:127.0.0.1:"
                + port;
    }

    private static VirtualController controller(Arguments arguments, PixelProfile profile) {
        int[] size = size(arguments.required("size", "1344x832"));
        Addressing addressing = new Addressing(
                arguments.number("universe", Addressing.USUAL.firstUniverse(), 0, UNIVERSE_MAX),
                Addressing.USUAL.priority(),
                0,
                arguments.number("channel", 0, 0, 255),
                Optional.empty());
        VirtualController.Model model = new VirtualController.Model(profile, size[0], size[1], addressing);
        Optional<String> card = arguments.option("interface");
        if (card.isPresent()) {
            return VirtualController.onCard(model, card.get(), mischief(arguments), System::nanoTime);
        }
        int port = arguments.number("port", usualPort(profile.link()), 1, PORT_MAX);
        return VirtualController.open(model, port, mischief(arguments), System::nanoTime);
    }

    private static int usualPort(PixelLink link) {
        return switch (link.kind()) {
            case UDP, TCP -> link.port();
            case SERIAL -> STREAM_PORT;
            case ETHERNET -> FRAME_PORT;
        };
    }

    /** What to do that the controller's packets come here. */
    private static String hint(PixelProfile profile, int port) {
        return switch (profile.link().kind()) {
            case UDP, TCP -> profile.protocol().label() + ", " + profile.link().kind() + " " + port;
            case SERIAL -> serialHint(port);
            case ETHERNET ->
                port == 0
                        ? "Đang nghe khung Ethernet (listening for Ethernet frames)"
                        : "Khung Ethernet qua UDP (Ethernet frames over UDP) " + port + "; --interface eth1";
        };
    }

    private static Mischief mischief(Arguments arguments) {
        return new Mischief(
                share(arguments, "lose"),
                share(arguments, "corrupt"),
                share(arguments, "reorder"),
                arguments.number("delay", 0, 0, DELAY_MS_MAX),
                share(arguments, "close"),
                arguments.number("seed", 1, 0, Integer.MAX_VALUE));
    }

    /** A share of the packets, given in thousandths. */
    private static double share(Arguments arguments, String name) {
        return arguments.number(name, 0, 0, 1000) / 1000.0;
    }

    private static PixelProfile pixelProfile(FirmwareProfile profile) {
        if (profile instanceof PixelProfile pixels) {
            return pixels;
        }
        String id = profile.id();
        throw new Refusal(
                "Hồ sơ " + id + " là trang toàn màn hình nên không có thiết bị ảo; hãy dùng generic/ddp.",
                "The profile " + id + " is a full-screen page and has no virtual device; use generic/ddp.");
    }

    private static int[] size(String text) {
        Matcher parts = SIZE.matcher(text);
        if (parts.matches()) {
            int width = Integer.parseInt(parts.group(1));
            int height = Integer.parseInt(parts.group(2));
            if (width >= 1
                    && height >= 1
                    && width <= SIDE_MAX
                    && height <= SIDE_MAX
                    && (long) width * height <= PIXELS_MAX) {
                return new int[] {width, height};
            }
        }
        throw new Refusal(
                "--size " + text
                        + " không dùng được; hãy ghi như 1344x832, mỗi cạnh từ 1 đến 16384, không quá 16 triệu điểm.",
                "--size " + text
                        + " cannot be used; write it like 1344x832, each side 1 to 16384, at most 16 million pixels.");
    }
}
