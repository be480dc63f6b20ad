package vn.phong.playout;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Where pictures are drawn, one at a time. */
interface Drawings extends AutoCloseable {
    /** Who waits for a drawing; the earlier of these goes first. */
    enum Urgency {
        ON_AIR,
        MAY_COME_NEXT,
        LOOKED_AT
    }

    /** Drawings that wait. */
    int waiting();

    /** Draws when it is this one's turn; whatever goes wrong becomes the answer's failure. */
    void enqueue(Urgency urgency, CompletableFuture<?> answer, Consumer<Artist> work);

    @Override
    void close();
}
