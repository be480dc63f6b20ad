package vn.phong.playout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import vn.phong.approval.ApprovalBook;
import vn.phong.approval.Decision;
import vn.phong.approval.Standing;
import vn.phong.event.ApprovalRule;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.message.Message;
import vn.phong.message.Refusal;
import vn.phong.show.Press;
import vn.phong.show.Show;
import vn.phong.show.ShowCommand;
import vn.phong.wall.Wall;

/**
 * Compares the show with what was approved: pictures as they are now against the pixels somebody signed. Stands before
 * the presses, so that a cue nobody approved does not go on the wall unnoticed. Safe for any thread.
 */
public final class Signoff implements Guard {
    /** Presses whose answer is remembered, for one that is sent again: seconds of hard pressing. */
    private static final int ANSWERS_MAX = 64;

    private static final Message NEVER_SUBMITTED = new Message(
            "Chưa ai duyệt hình của sự kiện này (Gửi duyệt ở trang /approve); màn giữ nguyên, bấm lần nữa để vẫn lên"
                    + " hình. Lời nhắc này chỉ hiện một lần.",
            "Nobody approved the pictures of this event (submit them at /approve); the wall stays, press again to take"
                    + " it all the same. This is said once.");

    private final ApprovalBook book;
    private final PictureHashes hashes;
    private final String wall;
    private volatile Function<Cue, List<Message>> faults = cue -> List.of();
    /** What somebody was warned of: cues as they stood, and events nobody ever asked about, by their names. */
    private final Set<Object> warned = new HashSet<>();

    private final Map<String, Message> answers = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Message> eldest) {
            return size() > ANSWERS_MAX;
        }
    };

    public Signoff(ApprovalBook book, Pictures pictures, Wall wall) {
        this.book = book;
        this.hashes = new PictureHashes(pictures);
        this.wall = wall.width() + "x" + wall.height();
    }

    /**
     * From here on a press that is held back says what else is wrong with its cue.
     *
     * @param faults what must be mended in a cue, as far as that is known; must not wait
     */
    public void naming(Function<Cue, List<Message>> faults) {
        this.faults = faults;
    }

    public ApprovalBook book() {
        return book;
    }

    /** What decisions about this show are written down under. */
    public ApprovalBook.Subject subject(Show show) {
        return subject(show.event());
    }

    private ApprovalBook.Subject subject(Event event) {
        return new ApprovalBook.Subject(event.signedAs(), wall);
    }

    /**
     * Whether anything was submitted of an event that nobody answered.
     *
     * @param signedAs as {@link Event#signedAs} says
     */
    public boolean isWaiting(String signedAs) {
        return !book.waiting(new ApprovalBook.Subject(signedAs, wall)).isEmpty();
    }

    /** Cues of an event that wait for an answer, as far as their words tell; draws nothing. */
    public int waiting(Event event) {
        return (int) book.waiting(subject(event)).stream()
                .filter(asked -> event.cue(asked.cue())
                        .filter(cue -> cue.fields().everyText().equals(asked.words()))
                        .isPresent())
                .count();
    }

    /** What was said about a cue on this wall, oldest first. */
    public List<Decision> said(Show show, String cue) {
        return book.of(subject(show), cue);
    }

    /** How a cue stands now; never waits. */
    public Standing standing(Show show, String cue) {
        return book.standing(subject(show), cue, hashes.known(show, cue));
    }

    /** What happens to cues that are not approved; a warning, unless the office chose. */
    public ApprovalRule rule(Show show) {
        return show.event().approvalRule().orElse(ApprovalRule.WARN);
    }

    /** The hashes of a cue's pages; exceptionally a {@link Refusal} when it cannot be drawn. */
    public CompletableFuture<List<String>> pictures(Show show, String cue) {
        return hashes.of(show, cue);
    }

    /**
     * Draws and compares what was spoken of, behind everything else; what comes after the cue on the air first.
     *
     * @param then when all is compared
     */
    public void compare(Show show, Runnable then) {
        List<Cue> cues = new ArrayList<>(show.event().cues());
        String onAir = show.state().program().cue();
        int place = cues.stream().map(Cue::id).toList().indexOf(onAir);
        Collections.rotate(cues, -Math.max(0, place));
        for (Cue cue : cues) {
            if (!said(show, cue.id()).isEmpty()) {
                hashes.wanted(show, cue.id(), then);
            }
        }
    }

    /**
     * Looks whether pictures, layouts or themes are other ones than the pages were drawn from: then these are drawn and
     * compared anew.
     *
     * @param changed when any are
     */
    public void lookAgain(Runnable changed) {
        CompletableFuture<Void> unused = hashes.lookAgain().thenAccept(any -> {
            if (any) {
                changed.run();
            }
        });
    }

    @Override
    public synchronized Optional<Message> objection(Show before, Press press) {
        Message answered = answers.get(press.commandId());
        if (answered != null && !press.commandId().isEmpty()) {
            return Optional.of(answered);
        }
        Optional<Message> objection = newlyOnAir(before, press.command())
                .flatMap(cue -> objection(before, cue).map(words -> with(words, faults.apply(cue))));
        objection.ifPresent(words -> answers.put(press.commandId(), words));
        return objection;
    }

    private Optional<Message> objection(Show show, Cue cue) {
        ApprovalRule rule = rule(show);
        if (rule == ApprovalRule.OFF) {
            return Optional.empty();
        }
        Standing standing = standing(show, cue.id());
        if (standing == Standing.APPROVED) {
            return Optional.empty();
        }
        if (rule == ApprovalRule.REFUSE) {
            return Optional.of(refusal(cue, standing));
        }
        if (show.event().approvalRule().isEmpty() && !book.knows(subject(show))) {
            return neverSubmitted(show);
        }
        return warned.add(new Unapproved(cue, standing)) ? Optional.of(warning(cue, standing)) : Optional.empty();
    }

    /** A cue as it stood when somebody was warned of it. */
    private record Unapproved(Cue cue, Standing standing) {}

    /**
     * An office that asks nobody hears of it once, at the first take from the backdrop: a warning a cue would only be
     * pressed away, and none comes after a start in the middle of an evening.
     */
    private Optional<Message> neverSubmitted(Show show) {
        boolean opening =
                show.state().program().cue().equals(show.rundown().backdrop().cue());
        boolean first = warned.add(show.event().signedAs());
        return opening && first ? Optional.of(NEVER_SUBMITTED) : Optional.empty();
    }

    /**
     * The cue a command would bring on the air; empty when it brings none, or the safe picture, or takes a step back.
     */
    private static Optional<Cue> newlyOnAir(Show before, ShowCommand command) {
        boolean backwards = command instanceof ShowCommand.Undo || command instanceof ShowCommand.Return;
        if (backwards || command instanceof ShowCommand.TakeOver) {
            return Optional.empty();
        }
        try {
            Show after = command.applyTo(before).show();
            String cue = after.state().program().cue();
            boolean same = cue.equals(before.state().program().cue());
            boolean safe = cue.equals(after.rundown().backdrop().cue());
            return same || safe ? Optional.empty() : after.event().cue(cue);
        } catch (Refusal refused) {
            return Optional.empty();
        }
    }

    private static Message warning(Cue cue, Standing standing) {
        return new Message(
                "Mục \"" + cue.label() + "\": " + lower(standing.words().vi())
                        + "; màn giữ nguyên, bấm lần nữa để vẫn lên hình.",
                "The cue \"" + cue.label() + "\": " + lower(standing.words().en())
                        + "; the wall stays, press again to take it all the same.");
    }

    private static Message refusal(Cue cue, Standing standing) {
        if (standing == Standing.COMPARING) {
            return new Message(
                    "Mục \"" + cue.label() + "\" đang được đối chiếu với bản đã duyệt; hãy bấm lại sau một giây.",
                    "The cue \"" + cue.label()
                            + "\" is being compared with what was approved; press again in a second.");
        }
        return new Message(
                "Mục \"" + cue.label() + "\": " + lower(standing.words().vi())
                        + "; sự kiện này chỉ cho lên hình mục đã duyệt, hãy mở /approve.",
                "The cue \"" + cue.label() + "\": " + lower(standing.words().en())
                        + "; this event takes approved cues only, open /approve.");
    }

    private static Message with(Message words, List<Message> faults) {
        if (faults.isEmpty()) {
            return words;
        }
        Message first = faults.get(0);
        return faults.size() == 1
                ? new Message(words.vi() + " Còn 1 lỗi: " + first.vi(), words.en() + " It has 1 error: " + first.en())
                : new Message(
                        words.vi() + " Còn " + faults.size() + " lỗi, lỗi đầu: " + first.vi(),
                        words.en() + " It has " + faults.size() + " errors, the first: " + first.en());
    }

    private static String lower(String words) {
        return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }
}
