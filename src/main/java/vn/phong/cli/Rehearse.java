package vn.phong.cli;

import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import vn.phong.Wiring;
import vn.phong.show.Press;
import vn.phong.show.ShowCommand;

/**
 * {@code cds}: opens the sample show twice in a folder that is thrown away, presses once and stops, so that the build
 * can archive the classes a real start loads.
 */
final class Rehearse implements Command {
    @Override
    public int run(List<String> words) throws IOException {
        try (ScratchFolder data = ScratchFolder.made()) {
            List<String> serve = List.of(
                    "--host", "127.0.0.1", "--port", "0", "--data", data.path().toString());
            for (int start = 0; start < 2; start++) {
                try (Wiring wiring = Serve.opened(serve)) {
                    wiring.playout()
                            .press(new Press("", OptionalLong.empty(), new ShowCommand.Next()))
                            .join();
                    wiring.playout().presented().picture().png();
                }
            }
        }
        return 0;
    }
}
