package vn.phong.playout;

import vn.phong.show.OnWall;
import vn.phong.show.Overlays;
import vn.phong.show.Show;
import vn.phong.show.Timer;

/**
 * What of a show decides what is laid over its wall. Two equal ones lay the same.
 *
 * @param overlays none over black, the test pattern, the flag and a silence
 * @param timer the timer where it is seen; none otherwise
 */
record Overlaid(Overlays overlays, Timer timer) {
    static Overlaid of(Show show) {
        OnWall onWall = show.state().onWall();
        Overlays overlays = onWall.black() || onWall.pattern() || show.barred()
                ? Overlays.NONE
                : show.state().aside().overlays();
        return new Overlaid(
                overlays, overlays.countdown() ? show.state().aside().timer() : Timer.NONE);
    }
}
