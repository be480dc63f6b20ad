package vn.phong.playout;

import java.time.Clock;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import vn.phong.event.Event;
import vn.phong.frame.Patch;
import vn.phong.message.Message;
import vn.phong.message.Refusal;
import vn.phong.overlay.OverlayArtist;
import vn.phong.overlay.Said;
import vn.phong.show.Overlays;
import vn.phong.show.Show;
import vn.phong.show.Timer;

/** What the show wants laid over its pictures at this moment. Safe for any thread. */
final class Overlaying {
    private static final long MINUTE_MS = 60_000;
    private static final long SECOND_MS = 1000;

    private final OverlayArtist artist;
    private final Clock clock;
    private volatile Optional<Message> refused = Optional.empty();

    Overlaying(OverlayArtist artist, Clock clock) {
        this.artist = artist;
        this.clock = clock;
    }

    /** The boxes over a cue's picture; none that cannot be drawn, and then {@link #refused} says why. */
    private List<Patch> patches(Show show, Overlays overlays, Clock moment) {
        Said said = said(overlays, show.state().aside().timer(), moment);
        if (said.isNothing()) {
            refused = Optional.empty();
            return List.of();
        }
        try {
            List<Patch> patches = patches(show.event(), said);
            refused = Optional.empty();
            return patches;
        } catch (Refusal words) {
            refused = Optional.of(words.words());
            return List.of();
        }
    }

    /**
     * Draws ahead what would be laid over the picture, before anybody decides that it is.
     *
     * @throws Refusal when this wall has no room for it
     */
    void prepare(Show show, Overlays overlays) {
        Said said = said(overlays, show.state().aside().timer(), clock);
        if (!said.isNothing()) {
            patches(show.event(), said);
        }
    }

    Optional<Message> refused() {
        return refused;
    }

    /**
     * First what a picture tells by itself at a moment, then its foot where that must stand aside, and over it what the
     * show lays over any picture.
     */
    List<Patch> over(Show show, Picture picture, Overlays overlays, Clock moment) {
        Timer timer = show.state().aside().timer();
        List<Patch> patches = new ArrayList<>();
        picture.ticking().forEach(ticking -> patches.add(ticking.patch(timer, moment)));
        List<Patch> laid = patches(show, overlays, moment);
        picture.foot().forEach(line -> line.aside(laid).ifPresent(patches::add));
        patches.addAll(laid);
        return patches;
    }

    /**
     * How long what was laid over the picture at a moment stays true from then on, in milliseconds; empty when it never
     * changes by itself.
     */
    OptionalLong trueForMs(Overlays overlays, Timer timer, List<Ticking> live, Clock moment) {
        long now = moment.millis();
        long liveMs = live.stream()
                .mapToLong(ticking -> ticking.trueForMs(timer, moment))
                .min()
                .orElse(Long.MAX_VALUE);
        long clockMs = overlays.clock() ? MINUTE_MS - now % MINUTE_MS : Long.MAX_VALUE;
        boolean counting = overlays.countdown() && timer.movesOnWall(now);
        long countdownMs = counting ? Math.floorMod(timer.leftMs(now) - 1, SECOND_MS) + 1 : Long.MAX_VALUE;
        long least = Math.min(liveMs, Math.min(clockMs, countdownMs));
        return least == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(least);
    }

    private List<Patch> patches(Event event, Said said) {
        return artist.patches(event.font(), event.flagZone(), said);
    }

    private static Said said(Overlays overlays, Timer timer, Clock moment) {
        long now = moment.millis();
        LocalTime time = moment.instant().atZone(moment.getZone()).toLocalTime();
        return new Said(
                overlays.strip(),
                overlays.clock() ? "%02d:%02d".formatted(time.getHour(), time.getMinute()) : "",
                overlays.countdown() ? timer.onWall(now) : "",
                alert(timer.phase(now)));
    }

    private static Said.Alert alert(Timer.Phase phase) {
        return switch (phase) {
            case NONE, NORMAL -> Said.Alert.NONE;
            case WARNING -> Said.Alert.WARNING;
            case DANGER, OVERTIME -> Said.Alert.DANGER;
        };
    }
}
