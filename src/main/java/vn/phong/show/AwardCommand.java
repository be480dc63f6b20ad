package vn.phong.show;

import java.util.List;
import java.util.Optional;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.event.Fields;
import vn.phong.event.Position;
import vn.phong.event.Roll;
import vn.phong.message.Message;
import vn.phong.message.Refusal;

/** What a person can ask of the roll call of an award. */
public sealed interface AwardCommand extends ShowCommand {
    /** The next batch or photograph of the awards goes on the air; after the last one nothing happens. */
    record AwardNext() implements AwardCommand {
        @Override
        public Outcome step(Show show) {
            List<Position> places = show.rundown().positions();
            return places.stream()
                    .skip(places.indexOf(show.state().selection()) + 1)
                    .filter(position ->
                            isAward(show, position) && !show.rundown().skips(position))
                    .findFirst()
                    .map(position -> Outcome.done(show.onAir(position)))
                    .orElseGet(() -> Outcome.nothing(
                            show,
                            "Đã trao hết các đợt: màn giữ nguyên; bấm Tiếp theo để sang mục sau.",
                            "All batches have been called: the wall stays; press Next to go on."));
        }

        @Override
        public Optional<Message> undoWords(Show before) {
            return Optional.of(new Message("Đợt tiếp theo", "Next batch"));
        }

        private static boolean isAward(Show show, Position position) {
            return show.event()
                    .cue(position.cue())
                    .filter(cue -> cue.layout().equals(Event.AWARD_BATCH))
                    .isPresent();
        }
    }

    /** A change of one award's roll; what was on the wall before stays as it was. */
    sealed interface Change extends AwardCommand {
        String cue();

        /** @param shown how many batches were on the wall; {@code onAir} the one that is there now, 0 for none */
        Roll of(Roll roll, int shown, int onAir);

        /** What it is called, for who would take it back. */
        Message words(Roll roll);

        @Override
        default Outcome step(Show show) {
            Cue cue = award(show);
            Roll roll = roll(show, cue);
            Roll changed =
                    of(roll, show.state().shown(cue()), onAir(show.state().program()));
            if (changed.equals(roll)) {
                return Outcome.nothing(
                        show,
                        "Danh sách đã như vậy từ trước; không có gì đổi.",
                        "The roll says so already; nothing changed.");
            }
            return Outcome.done(show.reordered(show.event().with(changed.on(cue))));
        }

        @Override
        default boolean changesWall(Show show) {
            return show.shows(cue());
        }

        @Override
        default Optional<Message> undoWords(Show before) {
            return Optional.of(words(roll(before, award(before))));
        }

        private int onAir(Position program) {
            return program.cue().equals(cue()) && !program.photo() ? program.page() : 0;
        }

        private Cue award(Show show) {
            return show.event()
                    .cue(cue())
                    .filter(cue -> cue.layout().equals(Event.AWARD_BATCH))
                    .orElseThrow(() -> new Refusal(
                            "Không có danh sách trao thưởng \"" + cue()
                                    + "\"; hãy tải lại trang để thấy danh sách mới.",
                            "There is no award list \"" + cue() + "\"; reload the page to see the current list."));
        }
    }

    /** Somebody is absent, or there after all. */
    record AwardAbsent(String cue, int n, boolean on) implements Change {
        @Override
        public Roll of(Roll roll, int shown, int onAir) {
            return on ? roll.absent(n, shown) : roll.present(n, shown, onAir);
        }

        @Override
        public Message words(Roll roll) {
            return named(on ? "Vắng" : "Có mặt", on ? "Absent" : "Present", roll, n);
        }
    }

    /** Somebody receives on behalf, or nobody any more. {@code name} may be empty when nobody knows it. */
    record AwardProxy(String cue, int n, boolean on, String name) implements Change {
        @Override
        public Roll of(Roll roll, int shown, int onAir) {
            return on ? roll.proxied(n, name, shown, onAir) : roll.unproxied(n);
        }

        @Override
        public Message words(Roll roll) {
            return named(on ? "Nhận thay" : "Tự nhận", on ? "On behalf" : "In person", roll, n);
        }
    }

    /** Somebody more is called, under the number {@code before}, or at the end when that is 0. */
    record AwardInsert(String cue, int before, Fields recipient) implements Change {
        @Override
        public Roll of(Roll roll, int shown, int onAir) {
            return roll.inserted(recipient, before, shown);
        }

        @Override
        public Message words(Roll roll) {
            return new Message(
                    "Thêm \"" + Roll.name(recipient) + "\"", "Insertion of \"" + Roll.name(recipient) + "\"");
        }
    }

    /** Somebody who was not called yet gets another number. */
    record AwardMove(String cue, int n, int to) implements Change {
        @Override
        public Roll of(Roll roll, int shown, int onAir) {
            return roll.moved(n, to, shown);
        }

        @Override
        public Message words(Roll roll) {
            return named("Đổi thứ tự", "Move", roll, n);
        }
    }

    /** Who was not called yet comes in batches of so many. */
    record AwardCut(String cue, int size) implements Change {
        @Override
        public Roll of(Roll roll, int shown, int onAir) {
            return roll.cut(size, shown);
        }

        @Override
        public Message words(Roll roll) {
            return new Message("Chia đợt " + size + " người", "Batches of " + size);
        }
    }

    /** The roll of a cue in the show. */
    static Roll roll(Show show, Cue cue) {
        return Roll.of(cue, Math.max(1, show.rundown().pages(cue.id())));
    }

    private static Message named(String vi, String en, Roll roll, int n) {
        String name = n < 1 || n > roll.recipients().size()
                ? ""
                : ": " + Roll.name(roll.recipients().get(n - 1));
        return new Message(vi + name, en + name);
    }
}
