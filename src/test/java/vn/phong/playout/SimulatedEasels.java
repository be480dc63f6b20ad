package vn.phong.playout;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.frame.Frame;
import vn.phong.message.Refusal;

/** The drawing thread as a list from which fate picks, with an artist that has days. */
final class SimulatedEasels implements Drawings {
    private record Waiting(CompletableFuture<?> answer, Consumer<Artist> work) {}

    private final List<Waiting> waiting = new ArrayList<>();
    private final Artist usual = new Evening.Painter();
    int trouble;

    @Override
    public int waiting() {
        return waiting.size();
    }

    @Override
    public void enqueue(Urgency urgency, CompletableFuture<?> answer, Consumer<Artist> work) {
        waiting.add(new Waiting(answer, work));
    }

    void drawOne(SplittableRandom random) {
        if (waiting.isEmpty()) {
            return;
        }
        Waiting drawing = waiting.remove(random.nextInt(waiting.size()));
        try {
            drawing.work().accept(trouble == 0 ? usual : new Troubled());
        } catch (RuntimeException | Error failed) {
            drawing.answer().completeExceptionally(failed);
        }
    }

    private final class Troubled implements Artist {
        @Override
        public Frame frame(Event event, Cue cue, int page) {
            if (cue.layout().equals("backdrop")) {
                return usual.frame(event, cue, page);
            }
            throw trouble == 1
                    ? new Refusal("Không vẽ được.", "It cannot be drawn.")
                    : new IllegalStateException("the layout is broken");
        }

        @Override
        public String svg(Event event, Cue cue, int page) {
            return usual.svg(event, cue, page);
        }
    }

    @Override
    public void close() {}
}
