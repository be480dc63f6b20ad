package vn.phong.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.OptionalLong;
import vn.phong.show.Overlays;
import vn.phong.show.Schedule;
import vn.phong.show.Show;
import vn.phong.show.Timer;

/** What the evening has beside its cues, as pages and programs read it. */
final class AsideJson {
    private AsideJson() {}

    /** @param now the present moment in the hall: pages count from it, whatever their own clock says */
    static ObjectNode of(Show show, ZonedDateTime now) {
        long nowMs = now.toInstant().toEpochMilli();
        ObjectNode node = Json.object()
                .put("now", nowMs)
                .put("utcOffsetMs", now.getOffset().getTotalSeconds() * 1000L)
                .put("toSpeaker", show.state().aside().toSpeaker());
        node.set("overlays", overlays(show));
        node.set("timer", timer(show.state().aside().timer(), nowMs));
        ObjectNode aired = node.putObject("aired");
        show.state().aside().aired().forEach(aired::put);
        node.set("schedule", schedule(Schedule.of(show, now)));
        return node;
    }

    private static ObjectNode overlays(Show show) {
        Overlays overlays = show.state().aside().overlays();
        return Json.object()
                .put("strip", overlays.strip())
                .put("clock", overlays.clock())
                .put("countdown", overlays.countdown())
                .put("barred", show.barred());
    }

    private static ObjectNode timer(Timer timer, long nowMs) {
        long left = timer.leftMs(nowMs);
        ObjectNode node = Json.object()
                .put("state", state(timer))
                .put("phase", timer.phase(nowMs).name().toLowerCase(Locale.ROOT))
                .put("cue", timer.cue())
                .put("totalMs", timer.totalMs() + timer.addedMs())
                .put("leftMs", left)
                .put("warningMs", timer.warningMs())
                .put("dangerMs", timer.dangerMs())
                .put("hms", timer.isSet() ? Timer.hms(left) : "");
        put(node, "deadlineMs", timer.deadlineMs());
        return node;
    }

    private static String state(Timer timer) {
        if (!timer.isSet()) {
            return "none";
        }
        return timer.isRunning() ? "running" : timer.isUntouched() ? "armed" : "paused";
    }

    private static ObjectNode schedule(Schedule schedule) {
        ObjectNode node = Json.object().put("day", schedule.day());
        put(node, "lateMs", schedule.lateMs());
        put(node, "dueMs", schedule.dueMs());
        put(node, "endMs", schedule.endMs());
        return node;
    }

    private static void put(ObjectNode node, String name, OptionalLong value) {
        value.ifPresentOrElse(known -> node.put(name, known), () -> node.putNull(name));
    }
}
