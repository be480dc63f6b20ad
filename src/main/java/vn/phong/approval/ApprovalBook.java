package vn.phong.approval;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.phong.message.Message;
import vn.phong.message.Refusal;

/** Everything that was said about the pictures of events, in the order it was said. Safe for any thread. */
public final class ApprovalBook {
    /** Characters of a name, at most. */
    public static final int NAME_LENGTH_MAX = 80;
    /** Characters of a comment, at most. */
    public static final int COMMENT_LENGTH_MAX = 1000;

    private final DecisionFile file;
    private final InstantSource clock;
    private final List<Message> unread;
    private volatile List<Decision> decisions;
    private volatile Map<Subject, Map<String, List<Decision>>> bySubject;

    private ApprovalBook(DecisionFile file, InstantSource clock, List<Decision> decisions, List<Message> unread) {
        this.file = file;
        this.clock = clock;
        this.unread = List.copyOf(unread);
        know(decisions);
    }

    /** A file that cannot be read is told by {@link #unread}: nothing counts as approved then, and the show goes on. */
    public static ApprovalBook open(DecisionFile file, InstantSource clock) {
        try {
            List<Decision> read = file.read();
            return new ApprovalBook(file, clock, read, file.unread());
        } catch (Refusal unreadable) {
            return new ApprovalBook(file, clock, List.of(), List.of(unreadable.words()));
        }
    }

    /** What of the file could not be read; it is left in it. */
    public List<Message> unread() {
        return unread;
    }

    /** What was said about the cues of one event, on any wall, oldest first. */
    public List<Decision> of(String event) {
        return decisions.stream().filter(each -> each.event().equals(event)).toList();
    }

    /** Whether anything was said about an event on a wall. */
    public boolean knows(Subject subject) {
        return bySubject.containsKey(subject);
    }

    /** The submissions that nobody answered: of each cue the newest word, when its pictures were never judged. */
    public List<Decision> waiting(Subject subject) {
        return bySubject.getOrDefault(subject, Map.of()).values().stream()
                .filter(said -> {
                    List<String> newest = said.get(said.size() - 1).pictures();
                    return said.stream()
                            .filter(each -> each.pictures().equals(newest))
                            .allMatch(each -> each.kind() == Decision.Kind.SUBMITTED);
                })
                .map(said -> said.get(said.size() - 1))
                .toList();
    }

    /** What was said about one cue, oldest first. */
    public List<Decision> of(Subject subject, String cue) {
        return bySubject.getOrDefault(subject, Map.of()).getOrDefault(cue, List.of());
    }

    /** @param pictures the hash of each page as it is now; empty while that is not known */
    public Standing standing(Subject subject, String cue, Optional<List<String>> pictures) {
        return Standing.of(of(subject, cue), pictures);
    }

    /**
     * Writes down what was said about one or several cues, all of it or nothing; returns when it is on the disk.
     *
     * @throws Refusal when the name is missing, a return says nothing, a text is too long, or the disk cannot be
     *     written
     */
    public synchronized void say(Decision.Kind kind, Signature signature, Subject subject, List<Said> said) {
        List<Decision> added = said.stream()
                .map(each -> new Decision(
                        clock.instant().truncatedTo(ChronoUnit.SECONDS),
                        kind,
                        signature.by(),
                        signature.comment(),
                        subject.event(),
                        subject.wall(),
                        each.cue(),
                        each.words(),
                        each.errors(),
                        each.pictures()))
                .toList();
        if (kind == Decision.Kind.RETURNED && signature.comment().isEmpty()) {
            throw new Refusal(
                    "Chưa ghi phải sửa gì; hãy viết một câu cho người soạn.",
                    "It does not say what to change; write a sentence for whoever prepares it.");
        }
        add(added);
    }

    /** Takes decisions over from another book, such as that of a show that was carried here; known ones once. */
    public synchronized void takeOver(List<Decision> others) {
        List<Decision> fresh = others.stream()
                .filter(each -> !decisions.contains(each))
                .distinct()
                .toList();
        add(fresh);
    }

    private void add(List<Decision> added) {
        file.append(added);
        List<Decision> longer = new ArrayList<>(decisions);
        longer.addAll(added);
        know(longer);
    }

    private void know(List<Decision> all) {
        bySubject = all.stream()
                .collect(Collectors.groupingBy(
                        each -> new Subject(each.event(), each.wall()), Collectors.groupingBy(Decision::cue)));
        decisions = List.copyOf(all);
    }

    /** The event and the wall that is spoken of. */
    public record Subject(String event, String wall) {}

    /** One cue, its texts, how many errors the check finds in it, and the hash of each of its pages. */
    public record Said(String cue, List<String> words, int errors, List<String> pictures) {}

    /**
     * Who speaks, and what they add.
     *
     * @param by 1 to {@value #NAME_LENGTH_MAX} characters
     * @param comment at most {@value #COMMENT_LENGTH_MAX} characters
     */
    public record Signature(String by, String comment) {
        /** @throws Refusal when the name is missing or a text is too long */
        public Signature {
            by = by.strip();
            comment = comment.strip();
            if (by.isEmpty() || by.length() > NAME_LENGTH_MAX) {
                throw new Refusal(
                        "Chưa ghi họ tên người duyệt; hãy điền họ tên, tối đa " + NAME_LENGTH_MAX + " ký tự.",
                        "The name is missing or too long; fill in a name of at most " + NAME_LENGTH_MAX
                                + " characters.");
            }
            if (comment.length() > COMMENT_LENGTH_MAX) {
                throw new Refusal(
                        "Ý kiến dài hơn " + COMMENT_LENGTH_MAX + " ký tự; hãy viết ngắn lại.",
                        "The comment is longer than " + COMMENT_LENGTH_MAX + " characters; shorten it.");
            }
        }
    }
}
