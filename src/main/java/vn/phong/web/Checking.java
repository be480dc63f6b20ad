package vn.phong.web;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import vn.phong.check.Check;
import vn.phong.check.Report;
import vn.phong.check.SetEvent;
import vn.phong.event.Event;
import vn.phong.gallery.Showcase;
import vn.phong.layout.LayoutLibrary;

/** Asks the checks about an event. Several pages that ask about the same one get one answer. */
final class Checking {
    private final Showcase showcase;
    private final Supplier<List<Check>> checks;
    private volatile Optional<Checked> last = Optional.empty();

    private record Checked(
            Event event,
            LookedAt.On on,
            OptionalDouble seatsM,
            LayoutLibrary layouts,
            Object pictures,
            Report report) {}

    Checking(RemoteServer.Looks looks) {
        this.showcase = looks.showcase();
        this.checks = looks.checks();
    }

    /** On the looking thread only; the very same report while neither the event nor what it is drawn from changes. */
    Report report(Event event, LookedAt.On on, OptionalDouble seatsM) {
        LayoutLibrary layouts = showcase.layouts();
        Object pictures = layouts.images().state();
        Optional<Checked> known = last.filter(checked -> checked.event().equals(event)
                && checked.on().equals(on)
                && checked.seatsM().equals(seatsM)
                && checked.layouts() == layouts
                && checked.pictures().equals(pictures));
        if (known.isPresent()) {
            return known.get().report();
        }
        Report report = Report.of(SetEvent.of(event, on.wall(), on.canvas(), seatsM, layouts), checks.get());
        last = Optional.of(new Checked(event, on, seatsM, layouts, pictures, report));
        return report;
    }
}
