package vn.phong.cli;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.phong.Home;
import vn.phong.message.Refusal;
import vn.phong.profile.FirmwareProfile;
import vn.phong.profile.PixelProfile;
import vn.phong.profile.ProfileLibrary;
import vn.phong.simulator.CountLines;
import vn.phong.simulator.VirtualController;

/**
 * {@code simulate --profile generic/ddp --size 1344x832 --port 4048}: a stand-alone virtual controller; a line a
 * second.
 */
final class Simulate implements Command {
    private static final Pattern SIZE = Pattern.compile("(\\d{1,5})x(\\d{1,5})");
    private static final int SIDE_MAX = 16_384;
    private static final int PIXELS_MAX = 16_000_000;
    private static final int PORT_MAX = 65535;
    private static final int LINE_INTERVAL_MS = 1000;

    @Override
    public int run(List<String> words) throws InterruptedException {
        Arguments arguments = Arguments.of(words, Set.of("profile", "size", "port"));
        arguments.nothingElse();
        PixelProfile profile = profile(arguments.option("profile").orElse("generic/ddp"));
        int[] size = size(arguments.required("size", "1344x832"));
        int port = arguments.number("port", profile.port(), 1, PORT_MAX);
        try (VirtualController controller = VirtualController.open(size[0], size[1], port)) {
            CountLines lines = new CountLines(controller);
            while (true) {
                System.out.println(lines.next());
                Thread.sleep(LINE_INTERVAL_MS);
            }
        }
    }

    private static PixelProfile profile(String id) {
        FirmwareProfile profile = ProfileLibrary.read(Home.profiles()).profile(id);
        if (profile instanceof PixelProfile pixels) {
            return pixels;
        }
        throw new Refusal(
                "Hồ sơ " + id + " không nhận điểm ảnh qua mạng nên không có bộ điều khiển ảo; hãy dùng generic/ddp.",
                "The profile " + id
                        + " takes no pixels over the network, so it has no virtual controller; use generic/ddp.");
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
