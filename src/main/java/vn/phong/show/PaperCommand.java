package vn.phong.show;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.phong.event.AgendaItem;
import vn.phong.event.Cue;
import vn.phong.event.CueLabels;
import vn.phong.event.Event;
import vn.phong.event.Fields;
import vn.phong.event.PaperQueue;
import vn.phong.event.Position;
import vn.phong.message.Message;
import vn.phong.message.Refusal;

/** What a person can ask of a queue of papers. */
public sealed interface PaperCommand extends ShowCommand {
    /** The first paper that was not on the wall yet goes on the air. */
    record PaperNext() implements PaperCommand {
        @Override
        public Outcome step(Show show) {
            return waiting(show)
                    .map(paper -> Outcome.done(show.onAir(Position.of(paper.id()))))
                    .orElseGet(() -> Outcome.nothing(
                            show,
                            "Không còn tham luận nào chờ: màn giữ nguyên; bấm Tiếp theo để sang mục sau.",
                            "No paper is waiting: the wall stays; press Next to go on."));
        }

        @Override
        public Optional<Message> undoWords(Show before) {
            return waiting(before)
                    .map(paper ->
                            new Message("Gọi tiếp \"" + paper.label() + "\"", "Call of \"" + paper.label() + "\""));
        }

        private static Optional<Cue> waiting(Show show) {
            return show.event().cues().stream()
                    .filter(cue -> cue.layout().equals(Event.PAPER))
                    .filter(cue -> !cue.skip() && show.state().shown(cue.id()) == 0)
                    .findFirst();
        }
    }

    /** A change of a queue; nothing that was on the wall changes. */
    sealed interface Change extends PaperCommand {
        /** The paper in question. */
        String cue();

        Event of(PaperQueue queue, Cue paper);

        /** What it is called, for who would take it back. */
        Message words(String label);

        @Override
        default Outcome step(Show show) {
            Cue paper = paper(show, cue());
            Event changed = of(queue(show, paper), paper);
            if (changed.equals(show.event())) {
                return Outcome.nothing(
                        show,
                        "Hàng chờ đã như vậy từ trước; không có gì đổi.",
                        "The queue says so already; nothing changed.");
            }
            return Outcome.done(show.reordered(changed));
        }

        @Override
        default boolean changesWall(Show show) {
            return false;
        }

        @Override
        default Optional<Message> undoWords(Show before) {
            return Optional.of(words(paper(before, cue()).label()));
        }
    }

    /** A paper is the next one, and in preview; one that was on the wall already only comes into preview. */
    record PaperUp(String cue) implements Change {
        @Override
        public Event of(PaperQueue queue, Cue paper) {
            return queue.first(paper);
        }

        @Override
        public Outcome step(Show show) {
            Cue paper = paper(show, cue);
            boolean shown = show.state().shown(cue) > 0;
            Show moved = shown ? show : show.with(of(queue(show, paper), paper));
            ShowState placed = moved.state();
            return Outcome.done(moved.changed(
                    placed.program(),
                    Optional.of(Position.of(cue)),
                    placed.selection(),
                    placed.black(),
                    placed.held()));
        }

        @Override
        public Message words(String label) {
            return new Message("Đưa lên \"" + label + "\"", "Bringing up \"" + label + "\"");
        }
    }

    /** A paper is left out, or given after all. */
    record PaperSkip(String cue, boolean on) implements Change {
        @Override
        public Event of(PaperQueue queue, Cue paper) {
            return on ? queue.skipped(paper) : queue.ready(paper);
        }

        @Override
        public Message words(String label) {
            return on
                    ? new Message("Bỏ qua \"" + label + "\"", "Skip of \"" + label + "\"")
                    : new Message("Thôi bỏ qua \"" + label + "\"", "Unskip of \"" + label + "\"");
        }
    }

    /** Who gives a paper is not there yet, or is there now. */
    record PaperLate(String cue, boolean on) implements Change {
        @Override
        public Event of(PaperQueue queue, Cue paper) {
            return on ? queue.late(paper) : queue.ready(paper);
        }

        @Override
        public Message words(String label) {
            return on
                    ? new Message("Chưa đến: \"" + label + "\"", "Late: \"" + label + "\"")
                    : new Message("Đã đến: \"" + label + "\"", "There: \"" + label + "\"");
        }
    }

    /** A paper that was not on the wall yet comes before another, or last when {@code before} is empty. */
    record PaperMove(String cue, String before) implements Change {
        @Override
        public Event of(PaperQueue queue, Cue paper) {
            return queue.moved(paper, before);
        }

        @Override
        public Message words(String label) {
            return new Message("Đổi thứ tự \"" + label + "\"", "Move of \"" + label + "\"");
        }
    }

    /** One more paper in the queue of {@code cue}, before another, or last when {@code before} is empty. */
    record PaperInsert(String cue, String before, Fields paper) implements Change {
        @Override
        public Event of(PaperQueue queue, Cue beside) {
            boolean counted = beside.fields().number("index").isPresent();
            Fields said = counted ? paper.with("index", 0).with("total", 0) : paper;
            String about = Stream.of("unit", "name", "topic")
                    .map(paper::text)
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .orElse("");
            String number = counted ? " 0/0" : "";
            String item =
                    queue.event().item(beside.item()).map(AgendaItem::number).orElse("");
            String beginning = CueLabels.beginning(beside.label(), item);
            String label = beginning + "Tham luận" + number + (about.isEmpty() ? "" : ": " + about);
            return queue.inserted(
                    beside.copy(newId(queue), beside.item()).labelled(label).with(said), before);
        }

        private static String newId(PaperQueue queue) {
            List<String> known = queue.event().cues().stream().map(Cue::id).toList();
            return IntStream.iterate(1, n -> n + 1)
                    .mapToObj(n -> "tham-luan-" + n)
                    .filter(id -> !known.contains(id))
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public Message words(String label) {
            return new Message("Thêm tham luận", "One more paper");
        }
    }

    private static PaperQueue queue(Show show, Cue paper) {
        return PaperQueue.of(show.event(), paper, cue -> show.state().shown(cue.id()) > 0);
    }

    private static Cue paper(Show show, String id) {
        return show.event()
                .cue(id)
                .filter(cue -> cue.layout().equals(Event.PAPER))
                .orElseThrow(() -> new Refusal(
                        "Không có tham luận \"" + id + "\"; hãy tải lại trang để thấy danh sách mới.",
                        "There is no paper \"" + id + "\"; reload the page to see the current list."));
    }
}
