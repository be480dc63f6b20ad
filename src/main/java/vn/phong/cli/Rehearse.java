package vn.phong.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import vn.phong.Wiring;
import vn.phong.show.Press;
import vn.phong.show.ShowCommand;
import vn.phong.simulator.VirtualController;

/**
 * {@code cds}: opens the sample show in a folder that is thrown away, on its own wall and on one with a controller that
 * is reached over the network, presses once and stops, so that the build can archive the classes a real start loads.
 */
final class Rehearse implements Command {
    private static final int WIDTH = 64;
    private static final int HEIGHT = 32;

    @Override
    public int run(List<String> words) throws IOException {
        try (ScratchFolder data = ScratchFolder.made();
                VirtualController controller = VirtualController.openLocal(WIDTH, HEIGHT, 0)) {
            Path wall = Files.writeString(
                    data.path().resolve("wall.json"), """
                        {"schemaVersion": 1, "name": "main", "width": %d, "height": %d, "pitchMm": 5.0,
                         "outputs": [{"profile": "generic/ddp", "host": "127.0.0.1", "port": %d}]}
                        """.formatted(WIDTH, HEIGHT, controller.port()));
            rehearse(data.path());
            rehearse(data.path(), "--wall", wall.toString());
        }
        return 0;
    }

    private static void rehearse(Path data, String... more) throws IOException {
        List<String> serve = Stream.concat(
                        Stream.of("--host", "127.0.0.1", "--port", "0", "--data", data.toString()), Stream.of(more))
                .toList();
        try (Wiring wiring = Serve.opened(serve)) {
            wiring.playout()
                    .press(new Press("", OptionalLong.empty(), new ShowCommand.Next()))
                    .join();
            wiring.playout().presented().picture().png();
            URI.create("http://127.0.0.1:" + wiring.port() + "/login")
                    .toURL()
                    .openStream()
                    .close();
        }
    }
}
