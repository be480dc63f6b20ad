package vn.phong.cli;

import java.net.URI;
import java.util.List;
import java.util.Set;
import vn.phong.message.Refusal;
import vn.phong.screen.Display;
import vn.phong.screen.Displays;
import vn.phong.screen.Screen;

/** {@code screen [--display HDMI-1|2] [--server URL] [--x 0 --y 0] [--fit one-to-one|whole]}: the wall on a display. */
final class Screens implements Command {
    private static final int OFFSET_MAX = 16_384;

    @Override
    public int run(List<String> words) throws InterruptedException {
        Arguments arguments = Arguments.of(words, Set.of("display", "server", "x", "y", "fit"));
        arguments.nothingElse();
        Screen.prepare();
        Displays displays = Displays.ofThisComputer();
        if (arguments.option("display").isEmpty()) {
            displays.now().forEach(System.out::println);
            return 0;
        }
        Display display = Displays.chosen(displays.now(), arguments.required("display", "HDMI-1"));
        Screen.Plan plan = new Screen.Plan(
                server(arguments.option("server").orElse("http://localhost:7700")),
                display,
                arguments.number("x", 0, 0, OFFSET_MAX),
                arguments.number("y", 0, 0, OFFSET_MAX),
                whole(arguments.option("fit").orElse("one-to-one")));
        try (Screen screen = new Screen(plan, displays::now, System::nanoTime)) {
            System.out.println(
                    "Đang chiếu lên màn " + display + "; thoát bằng Ctrl+Q. (Showing there; Ctrl+Q leaves.)");
            screen.run();
        }
        return 0;
    }

    private static boolean whole(String fit) {
        if (!Set.of("one-to-one", "whole").contains(fit)) {
            throw new Refusal(
                    "--fit " + fit + " không dùng được; hãy cho one-to-one hoặc whole.",
                    "--fit " + fit + " cannot be used; give one-to-one or whole.");
        }
        return fit.equals("whole");
    }

    private static URI server(String address) {
        if (address.matches("https?://[A-Za-z0-9.:\\[\\]-]{1,200}/?")) {
            return URI.create(address.replaceFirst("/$", ""));
        }
        throw new Refusal(
                "--server " + address + " không dùng được; hãy ghi như http://192.168.1.10:7700.",
                "--server " + address + " cannot be used; write it like http://192.168.1.10:7700.");
    }
}
