package vn.phong.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import vn.phong.Home;
import vn.phong.OfficeLayouts;
import vn.phong.Wiring;
import vn.phong.check.Checks;
import vn.phong.check.Report;
import vn.phong.check.ReportJson;
import vn.phong.check.ReportText;
import vn.phong.check.SetEvent;
import vn.phong.check.Severity;
import vn.phong.event.Event;
import vn.phong.event.EventFile;
import vn.phong.gallery.Gallery;
import vn.phong.layout.LayoutLibrary;
import vn.phong.profile.WallPlan;

/**
 * {@code check event.json --wall 1344x832@3.0 [--seats 25] [--json]}: what to mend before the hall sees it, in the
 * event, on this computer and in its network; 1 when there are errors.
 */
final class Check implements Command {
    private static final int SEATS_M_MAX = 500;

    @Override
    public int run(List<String> words) throws IOException {
        Arguments arguments = Arguments.of(words, Set.of("wall", "seats", "data"), Set.of("json"));
        Event event = EventFile.read(Path.of(arguments.only("tệp sự kiện (event file)")));
        Optional<String> named = arguments.option("wall");
        WallPlan wall = named.isPresent() ? Walls.of(named.get()) : Walls.sample();
        OptionalDouble seats = arguments.option("seats").isPresent()
                ? OptionalDouble.of(arguments.number("seats", 0, 1, SEATS_M_MAX))
                : OptionalDouble.empty();
        Path data = arguments.option("data").map(Path::of).orElseGet(Home::dataFolder);
        Gallery gallery = Gallery.read(Home.layouts(data));
        LayoutLibrary layouts = OfficeLayouts.tried(data, Home.typography(data));
        layouts.refused().forEach(Render::tell);
        SetEvent set = SetEvent.of(event, wall.wall(), Wiring.canvas(wall), seats, layouts);
        Report report =
                Report.of(set, Checks.standard(gallery, Home.abbreviations(data)), Surroundings.findings(wall, data));
        System.out.print(
                arguments.flag("json")
                        ? ReportJson.of(report, gallery).toPrettyString() + "\n"
                        : ReportText.of(report, gallery));
        return report.count(Severity.ERROR) == 0 ? 0 : 1;
    }
}
