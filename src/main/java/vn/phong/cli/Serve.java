package vn.phong.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import vn.phong.Home;
import vn.phong.Wiring;
import vn.phong.profile.WallPlan;

/** {@code serve}: opens the event on the wall and stays until it is stopped. */
final class Serve implements Command {
    private static final int PORT = 7700;
    private static final int PORT_MAX = 65535;

    @Override
    public int run(List<String> words) throws IOException, InterruptedException {
        Arguments arguments = Arguments.of(words, Set.of("event", "wall", "port", "data", "host"));
        arguments.nothingElse();
        int port = arguments.number("port", PORT, 1, PORT_MAX);
        Path data = arguments.option("data").map(Path::of).orElseGet(Home::dataFolder);
        WallPlan wall = Walls.served(arguments.option("wall"), data);
        try (Wiring wiring = Wiring.lit(wall, data)) {
            wiring.open(
                    arguments.option("event").map(Path::of),
                    arguments.option("host").orElse("0.0.0.0"),
                    port);
            System.out.print(Welcome.text(wiring));
            Runtime.getRuntime().addShutdownHook(new Thread(wiring::close, "closing"));
            Thread.currentThread().join();
        }
        return 0;
    }
}
