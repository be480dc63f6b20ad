package vn.phong.web;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.phong.message.Message;

/**
 * Holds each wall page to its own word: what it says it shows is compared with what should be there. A page that is
 * closed, asleep or has said nothing yet is none of its business; one that lives and says something else is.
 */
final class WallWatch {
    /** How long a page may go on with a picture that is no longer wanted. */
    static final Duration LATE_MAX = Duration.ofSeconds(3);
    /** Pictures remembered by when they ceased to be wanted; a clock on the wall brings one a second. */
    static final int PAST_MAX = 64;

    private final Map<String, Long> ceasedNanos = new LinkedHashMap<>();
    private String wanted = "";

    /**
     * A picture should be on the wall from now on.
     *
     * @param fadeMs for so long the one before is not late yet
     */
    synchronized void wants(String picture, int fadeMs, long nowNanos) {
        if (picture.equals(wanted)) {
            return;
        }
        ceasedNanos.remove(wanted);
        ceasedNanos.put(wanted, nowNanos + Duration.ofMillis(fadeMs).toNanos());
        ceasedNanos.remove(picture);
        if (ceasedNanos.size() > PAST_MAX) {
            ceasedNanos.remove(ceasedNanos.keySet().iterator().next());
        }
        wanted = picture;
    }

    /**
     * Whether a page shows something else though it has had its time.
     *
     * @param joinedNanos when it connected; what was wanted before that it could not know
     * @param heardNanos when it last gave a sign of life: a page that fell asleep in time is not wrong
     */
    synchronized boolean isWrong(String shown, long joinedNanos, long heardNanos) {
        if (shown.equals(wanted)) {
            return false;
        }
        Long ceased = ceasedNanos.get(shown);
        long since = ceased == null ? joinedNanos : Math.max(ceased, joinedNanos);
        return heardNanos - since > LATE_MAX.toNanos();
    }

    /** @param n which of the wall's pages, from 1 */
    static Message words(int n, String address) {
        return new Message(
                "Trang màn LED " + n + " (" + address + ") đang hiện hình khác với hình đang lên: hãy tải lại trang đó"
                        + " (F5); nếu còn báo, hãy đóng rồi mở lại trang /wall.",
                "Wall page " + n + " (" + address + ") shows another picture than the one on the air: reload it (F5);"
                        + " if this stays, close it and open /wall again.");
    }
}
