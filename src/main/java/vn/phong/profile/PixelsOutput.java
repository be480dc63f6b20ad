package vn.phong.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.phong.wall.Cabinet;
import vn.phong.wall.ColorOrder;
import vn.phong.wall.Wall;
import vn.phong.wall.WallArea;
import vn.phong.wall.WhiteBalance;

/** Reads one output of a wall file that takes pixels; which keys say where it is depends on its protocol. */
final class PixelsOutput {
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._:%-]{1,253}");
    private static final Pattern SERIAL_PORT = Pattern.compile("[A-Za-z0-9._:/\\\\-]{1,200}");
    private static final Pattern NETWORK_CARD = Pattern.compile("[A-Za-z0-9._:@-]{1,39}");
    private static final int DITHER_FRAMES_PER_SECOND = 50;
    private static final int DITHER_PIXELS_MAX = 512 * 512;
    private static final int PORT_ADDRESS_MAX = 32_767;
    private static final int SACN_UNIVERSE_MAX = 63_999;
    private static final List<String> EVERY_OUTPUT = List.of(
            "profile",
            "area",
            "cabinets",
            "cabinetsFile",
            "colorOrder",
            "brightness",
            "gamma",
            "whiteBalance",
            "dither",
            "ports");

    private PixelsOutput() {}

    static OutputPlan.Pixels read(Members output, Wall wall, PixelProfile profile) {
        output.only(keys(profile));
        String host = host(output, profile.link());
        boolean isVirtual = host.equals(OutputPlan.Pixels.VIRTUAL);
        List<Cabinet> cabinets = Cabinets.read(output, profile, isVirtual, wall);
        WallArea area = area(output, cabinets, wall);
        String order = output.has("colorOrder")
                ? output.oneOf("colorOrder", ProfileFile.COLOR_ORDERS)
                : profile.colorOrder().name();
        long pixels = cabinets.isEmpty() ? area.pixels() : Cabinets.pixels(cabinets);
        WallFile.checkPixels(output, cabinets.isEmpty() ? "area" : "cabinets", pixels, profile);
        OutputPlan.Pixels plan = new OutputPlan.Pixels(
                profile,
                host,
                port(output, profile.link(), isVirtual),
                area,
                ColorOrder.valueOf(order),
                output.number("brightness", 0, 1, 1),
                output.number("gamma", 1, 4, 1),
                whiteBalance(output),
                output.yesOrNo("dither", false),
                addressing(output, profile, profile.packetsOf(pixels)),
                cabinets,
                Ports.read(output, cabinets));
        if (plan.dithers()) {
            checkDither(output, plan);
        }
        return plan;
    }

    /** A level that comes and goes more slowly is seen to flicker, and each picture is kept four times. */
    private static void checkDither(Members output, OutputPlan.Pixels plan) {
        WireLoad load = WireLoad.of(plan);
        PixelLink link = plan.profile().link();
        double perSecond = link.kind() == PixelLink.Kind.SERIAL
                ? load.serialFramesPerSecond(link.baud())
                : load.framesPerSecond(WireLoad.GIGABIT);
        if (perSecond < DITHER_FRAMES_PER_SECOND) {
            throw output.refusal(
                    "dither",
                    "cần bộ điều khiển nhận từ " + DITHER_FRAMES_PER_SECOND + " hình mỗi giây, ở đây chỉ "
                            + (int) perSecond + "; hãy bỏ khoá này",
                    "takes a controller of " + DITHER_FRAMES_PER_SECOND + " pictures a second, and this one has "
                            + (int) perSecond + "; take this key out");
        }
        if (plan.pixels() > DITHER_PIXELS_MAX) {
            throw output.refusal(
                    "dither",
                    "dùng cho nhiều nhất " + DITHER_PIXELS_MAX + " điểm ảnh; hãy bỏ khoá này hoặc chia vùng",
                    "goes with " + DITHER_PIXELS_MAX + " pixels at most; take this key out or make the area smaller");
        }
    }

    private static WallArea area(Members output, List<Cabinet> cabinets, Wall wall) {
        if (!cabinets.isEmpty()) {
            return Cabinets.around(cabinets);
        }
        return output.has("area") ? WallFile.area(output.object("area"), wall) : WallArea.of(wall);
    }

    private static WhiteBalance whiteBalance(Members output) {
        if (!output.has("whiteBalance")) {
            return WhiteBalance.NONE;
        }
        Members balance = output.object("whiteBalance").only("r", "g", "b");
        return new WhiteBalance(
                balance.number("r", 0, 1, 1), balance.number("g", 0, 1, 1), balance.number("b", 0, 1, 1));
    }

    /** Refuses a controller, or one of its universes, that an output above has already. */
    static void checkUnused(Members output, OutputPlan.Pixels plan, Set<String> used) {
        PixelProtocol protocol = plan.profile().protocol();
        for (int i = 0; i < Math.max(1, plan.universes()); i++) {
            String place = plan.universes() == 0
                    ? plan.name()
                    : protocol.label() + " " + plan.host() + ":" + plan.port() + "/"
                            + (plan.addressing().firstUniverse() + i);
            String part = protocol == PixelProtocol.OPC
                    ? place + "/" + plan.addressing().channel()
                    : place;
            if (!used.add(part)) {
                throw output.refusal(
                        plan.universes() == 0 ? hostKey(plan.profile().link()) : "universe",
                        "bộ điều khiển " + part + " đã có ở trên; hãy gộp hai vùng thành một",
                        "the controller " + part + " is listed above already; make the two areas one");
            }
        }
    }

    private static String[] keys(PixelProfile profile) {
        List<String> keys = new ArrayList<>(EVERY_OUTPUT);
        keys.add(hostKey(profile.link()));
        if (profile.link().isNetwork()) {
            keys.add("port");
        }
        keys.addAll(
                switch (profile.protocol()) {
                    case ARTNET -> List.of("universe", "universesFrom");
                    case SACN ->
                        profile.showing().sync()
                                ? List.of("universe", "priority", "interface", "syncUniverse")
                                : List.of("universe", "priority", "interface");
                    case OPC -> List.of("channel");
                    default -> List.of();
                });
        return keys.toArray(String[]::new);
    }

    private static String hostKey(PixelLink link) {
        return switch (link.kind()) {
            case UDP, TCP -> "host";
            case SERIAL -> "serialPort";
            case ETHERNET -> "interface";
        };
    }

    private static String host(Members output, PixelLink link) {
        return switch (link.kind()) {
            case UDP, TCP -> output.text("host", HOST, "192.168.1.20");
            case SERIAL -> output.text("serialPort", SERIAL_PORT, "/dev/ttyUSB0");
            case ETHERNET -> output.text("interface", NETWORK_CARD, "eth1");
        };
    }

    private static int port(Members output, PixelLink link, boolean virtual) {
        return link.isNetwork() ? output.integer("port", virtual ? 0 : 1, 65_535, virtual ? 0 : link.port()) : 0;
    }

    private static Addressing addressing(Members output, PixelProfile profile, int packets) {
        Addressing usual = Addressing.USUAL;
        return switch (profile.protocol()) {
            case ARTNET -> {
                int from = output.integer("universesFrom", 0, 1);
                int first = output.integer("universe", from, PORT_ADDRESS_MAX + from) - from;
                checkUniverses(output, first, packets, PORT_ADDRESS_MAX);
                yield new Addressing(first, usual.priority(), 0, 0, Optional.empty());
            }
            case SACN -> {
                int first = output.integer("universe", 1, SACN_UNIVERSE_MAX);
                checkUniverses(output, first, packets, SACN_UNIVERSE_MAX);
                int sync = profile.showing().sync() ? output.integer("syncUniverse", 1, SACN_UNIVERSE_MAX) : 0;
                yield new Addressing(
                        first, output.integer("priority", 0, 200, usual.priority()), sync, 0, networkCard(output));
            }
            case OPC ->
                new Addressing(
                        usual.firstUniverse(),
                        usual.priority(),
                        0,
                        output.integer("channel", 0, 255, 0),
                        Optional.empty());
            default -> usual;
        };
    }

    private static Optional<String> networkCard(Members output) {
        if (!output.has("interface")) {
            return Optional.empty();
        }
        if (!output.text("host").equals(OutputPlan.Pixels.MULTICAST)) {
            throw output.refusal(
                    "interface",
                    "chỉ dùng với \"host\": \"multicast\"; hãy bỏ khoá này",
                    "only goes with \"host\": \"multicast\"; take this key out");
        }
        return Optional.of(output.text("interface", NETWORK_CARD, "eth1"));
    }

    private static void checkUniverses(Members output, int first, int count, int max) {
        if (first + count - 1 > max) {
            throw output.refusal(
                    "universe",
                    "cần " + count + " universe liền nhau nên vượt quá số lớn nhất; hãy bắt đầu từ số nhỏ hơn",
                    "takes " + count + " universes in a row, beyond the last there is; begin with a smaller number");
        }
    }
}
