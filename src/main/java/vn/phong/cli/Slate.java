package vn.phong.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import vn.phong.Home;
import vn.phong.Wiring;
import vn.phong.slate.SlateServer;

/**
 * {@code slate}, with what {@code serve} was started with: holds the wall at its last picture, or else its backdrop,
 * while the show does not start. Reads no event, no journal and no layout, and opens no other server than Java's own.
 */
final class Slate implements Command {
    @Override
    public int run(List<String> words) throws IOException, InterruptedException {
        Arguments arguments = Arguments.of(words, Serve.OPTIONS, Serve.FLAGS);
        arguments.nothingElse();
        Path data = arguments.option("data").map(Path::of).orElseGet(Home::dataFolder);
        try (SignOfLife life = SignOfLife.begun();
                Wiring wiring = Wiring.lit(Walls.served(arguments.option("wall"), data), data);
                SlateServer pages = SlateServer.open(
                        arguments.option("host").orElse(Serve.HOST),
                        arguments.number("port", Serve.PORT, 1, Serve.PORT_MAX),
                        wiring.hold())) {
            Runtime.getRuntime().addShutdownHook(new Thread(wiring::close, "closing"));
            life.serving(() -> true);
            System.err.println("Đang giữ hình trên màn, cổng " + pages.port() + ". (Holding the wall.)");
            Thread.currentThread().join();
        }
        return 0;
    }
}
