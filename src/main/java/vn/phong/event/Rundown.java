package vn.phong.event;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntBiFunction;
import java.util.stream.Collectors;
import vn.phong.message.Refusal;

/** The order of the evening, page by page, with the photographs between them. */
public final class Rundown {
    private final List<Position> positions;
    private final Position backdrop;
    private final Set<String> skipped;

    private Rundown(List<Position> positions, Position backdrop, Set<String> skipped) {
        this.positions = positions;
        this.backdrop = backdrop;
        this.skipped = skipped;
    }

    /**
     * @param pageCount how many pages a cue has, at least 1; the layouts know
     * @throws Refusal when the event has no backdrop to fall back to
     */
    public static Rundown of(Event event, ToIntBiFunction<Event, Cue> pageCount) {
        List<Position> positions = new ArrayList<>();
        for (Cue cue : event.cues()) {
            int pages = Math.max(1, pageCount.applyAsInt(event, cue));
            for (int page = 1; page <= pages; page++) {
                positions.add(new Position(cue.id(), page));
                if (event.hasPhotos(cue)) {
                    positions.add(Position.photo(cue.id(), page));
                }
            }
        }
        Position backdrop = event.backdrop()
                .map(cue -> Position.of(cue.id()))
                .orElseThrow(() -> new Refusal(
                        "Sự kiện không có phông chính; hãy thêm một mục có \"layout\": \"backdrop\".",
                        "The event has no backdrop; add a cue with \"layout\": \"backdrop\"."));
        Set<String> skipped =
                event.cues().stream().filter(Cue::skip).map(Cue::id).collect(Collectors.toSet());
        return new Rundown(List.copyOf(positions), backdrop, skipped);
    }

    public List<Position> positions() {
        return positions;
    }

    /** The safe picture: the first backdrop. */
    public Position backdrop() {
        return backdrop;
    }

    public boolean has(Position position) {
        return positions.contains(position);
    }

    /** Whether Next passes a place over. */
    public boolean skips(Position position) {
        return skipped.contains(position.cue());
    }

    /** The place after this one that is not skipped; empty at the end, or for a place that is not in the rundown. */
    public Optional<Position> after(Position position) {
        int index = positions.indexOf(position);
        return index < 0 ? Optional.empty() : first(positions.subList(index + 1, positions.size()));
    }

    /** The place before this one that is not skipped; empty at the start, or for a place that is not in the rundown. */
    public Optional<Position> before(Position position) {
        List<Position> earlier = new ArrayList<>(positions.subList(0, Math.max(0, positions.indexOf(position))));
        Collections.reverse(earlier);
        return first(earlier);
    }

    private Optional<Position> first(List<Position> places) {
        return places.stream().filter(place -> !skips(place)).findFirst();
    }

    /** How many pages a cue has; 0 for one that is not in the rundown. */
    public int pages(String cue) {
        return (int) positions.stream()
                .filter(position -> position.cue().equals(cue) && !position.photo())
                .count();
    }

    /**
     * This place if it is still there, else the nearest page of its cue (for a photograph the nearest photograph, if
     * there are any), else the backdrop.
     */
    public Position nearest(Position position) {
        if (has(position)) {
            return position;
        }
        return positions.stream()
                .filter(candidate -> candidate.cue().equals(position.cue()))
                .min(Comparator.<Position>comparingInt(candidate -> candidate.photo() == position.photo() ? 0 : 1)
                        .thenComparingInt(candidate -> Math.abs(candidate.page() - position.page())))
                .orElse(backdrop);
    }
}
