package vn.phong.browser;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import vn.phong.Home;
import vn.phong.frame.Frame;
import vn.phong.output.Outputs;
import vn.phong.output.PixelOutput;
import vn.phong.profile.ProfileLibrary;
import vn.phong.profile.WallFile;

/** Another source of sACN in the hall, such as a lighting desk, that sends and announces fifteen universes. */
record OtherDesk(List<PixelOutput> outputs) implements AutoCloseable {
    private static final int WIDTH = 50;
    private static final int HEIGHT = 50;

    static OtherDesk sending(int firstUniverse) {
        String wall = """
            {"schemaVersion": 1, "name": "desk", "width": 50, "height": 50, "pitchMm": 4, "outputs": [
              {"profile": "generic/sacn", "host": "multicast", "interface": "lo", "universe": %d}]}
            """.formatted(firstUniverse);
        UUID cid = UUID.fromString("00000000-0000-4000-8000-000000000001");
        List<PixelOutput> outputs = Outputs.open(
                WallFile.read("desk.json", wall.getBytes(StandardCharsets.UTF_8), ProfileLibrary.read(Home.profiles())),
                () -> cid,
                any -> 0,
                () -> 0,
                System::nanoTime);
        outputs.forEach(output -> output.show(Frame.filled(WIDTH, HEIGHT, 0x203040), 0));
        return new OtherDesk(outputs);
    }

    @Override
    public void close() {
        outputs.forEach(PixelOutput::close);
    }
}
