package vn.phong.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** Every list of a document that may be the agenda: numbered, dashed or with a time before each line. */
final class ListAgendas {
    private static final int TIMED_RANK = 1;
    /** A longer item is no item but prose. */
    private static final int WRAPS_MAX = 8;

    /** A line broken by hand is at least this long. */
    private static final int WRAPPED_LENGTH_MIN = 40;

    private final List<PlanLine> lines;
    private final Outline outline;

    ListAgendas(List<PlanLine> lines, Outline outline) {
        this.lines = lines;
        this.outline = outline;
    }

    List<AgendaCandidate> found() {
        List<AgendaCandidate> found = new ArrayList<>();
        BitSet taken = new BitSet();
        for (int at = 0; at < lines.size(); at++) {
            if (!taken.get(at) && !outline.isClosing(at) && entry(at).isPresent()) {
                Run run = new Run(at, taken);
                found.add(run.candidate());
            }
        }
        return found;
    }

    /** A line's marker; a time at the beginning counts as a number. */
    private Optional<Marker> entry(int at) {
        PlanLine line = lines.get(at);
        if (line.isRow() || line.isBlank() || Facts.isPictured(line)) {
            return Optional.empty();
        }
        return Optional.ofNullable(Marker.of(line.text())
                .orElseGet(() -> ClockText.atStart(line.plain()).isPresent()
                        ? new Marker(TIMED_RANK, "", 0, line.text())
                        : null));
    }

    private static boolean isTimed(Marker entry) {
        return entry.ordinal() == 0 && ClockText.atStart(entry.rest()).isPresent();
    }

    /** The items of one list from its first line on. */
    private final class Run {
        private final List<AgendaRow> rows = new ArrayList<>();
        private final List<Integer> framing = new ArrayList<>();
        private final int start;
        private final Marker first;
        private int ordinal;

        Run(int start, BitSet taken) {
            this.start = start;
            this.first = entry(start).orElseThrow();
            boolean gap = false;
            for (int at = start; at < lines.size() && !outline.isClosing(at); at++) {
                if (lines.get(at).isBlank()) {
                    gap = true;
                    continue;
                }
                if (!takes(at, gap)) {
                    break;
                }
                if (ownEntry(at).filter(entry -> entry.rank() == first.rank()).isPresent()) {
                    taken.set(at);
                }
                gap = false;
            }
        }

        /**
         * In a list whose lines begin with their times, whatever dash or dot stands before a time makes no difference.
         */
        private Optional<Marker> ownEntry(int at) {
            return entry(at)
                    .map(entry -> isTimed(first) && isTimed(entry)
                            ? new Marker(first.rank(), entry.printed(), 0, entry.rest())
                            : entry);
        }

        AgendaCandidate candidate() {
            OptionalInt heading = outline.agendaHeading(start);
            heading.ifPresent(framing::add);
            heading.ifPresent(at -> framing.addAll(outline.partsBetween(at, start)));
            return new AgendaCandidate(
                    withoutParts(), framing, heading.isPresent(), false, outline.isUnderOtherHeading(start));
        }

        /** The items of named parts in place of the parts. */
        private List<AgendaRow> withoutParts() {
            List<AgendaRow> items = new ArrayList<>();
            for (AgendaRow row : rows) {
                if (row.isPart() && !row.children().isEmpty()) {
                    // What has a time of its own is called up, whatever it is made of.
                    if (row.clock().printed().isEmpty()) {
                        framing.addAll(row.lines());
                    } else {
                        items.add(row.with(List.of()));
                    }
                    items.addAll(row.children());
                } else {
                    items.add(row);
                }
            }
            return items;
        }

        private boolean takes(int at, boolean gap) {
            PlanLine line = lines.get(at);
            if (line.isRow()) {
                return false;
            }
            if (Outline.isNoise(line)) {
                return true;
            }
            Optional<Marker> entry = ownEntry(at);
            boolean sibling =
                    entry.filter(marker -> marker.rank() == first.rank()).isPresent();
            if (!sibling && Outline.isSection(line)) {
                framing.add(at);
                ordinal = 0;
                return true;
            }
            return entry.isPresent() ? takesEntry(at, entry.get()) : takesText(at, gap);
        }

        private boolean takesEntry(int at, Marker entry) {
            if (entry.rank() < first.rank()) {
                return false;
            }
            boolean sibling = entry.rank() == first.rank();
            boolean follows = entry.ordinal() == 0 || ordinal == 0 || entry.ordinal() - ordinal <= 1;
            if (sibling && (!follows || entry.ordinal() != 0 && entry.ordinal() < ordinal)) {
                return false;
            }
            PlanLine line = lines.get(at);
            if (Outline.isAgendaHeading(line) || sibling && Outline.isOtherHeading(line)) {
                return false;
            }
            if (sibling) {
                takesSiblings(at, entry);
            } else {
                nest(RowText.row(List.of(at), entry.printed(), entry.rest()), entry);
            }
            return true;
        }

        /** Usually one; some plans put the next numbers on the same line. */
        private void takesSiblings(int at, Marker entry) {
            Optional<Marker> next = Optional.of(entry);
            while (next.isPresent()) {
                Marker marker = next.get();
                ordinal = marker.ordinal();
                next = marker.nextOnLine();
                String text = next.isEmpty() ? marker.rest() : marker.restBefore(next.get());
                rows.add(RowText.row(List.of(at), marker.printed(), text));
            }
        }

        private void nest(AgendaRow row, Marker entry) {
            AgendaRow parent = rows.remove(rows.size() - 1);
            if (opensList(parent, entry)) {
                List<AgendaRow> children = new ArrayList<>(parent.children());
                AgendaRow last = children.remove(children.size() - 1);
                List<AgendaRow> nested = new ArrayList<>(last.children());
                nested.add(row);
                children.add(last.with(nested));
                rows.add(parent.with(children));
                return;
            }
            String performer = RowText.performerLine(entry.rest());
            if (parent.performer().isEmpty()
                    && parent.children().isEmpty()
                    && !performer.isEmpty()
                    && !parent.text().toLowerCase(Locale.ROOT).contains("tham luận")) {
                rows.add(parent.performedBy(performer, joined(parent.lines(), row.lines())));
                return;
            }
            List<AgendaRow> children = new ArrayList<>(parent.children());
            children.add(row);
            rows.add(parent.with(children));
        }

        /** Whether the last item below this one ends with a colon: what follows deeper belongs to that. */
        private boolean opensList(AgendaRow parent, Marker entry) {
            if (parent.children().isEmpty()) {
                return false;
            }
            AgendaRow last = parent.children().get(parent.children().size() - 1);
            int line = last.lines().get(last.lines().size() - 1);
            return !last.number().equals(entry.printed())
                    && lines.get(line).plain().endsWith(":");
        }

        private boolean takesText(int at, boolean gap) {
            PlanLine line = lines.get(at);
            AgendaRow last = rows.get(rows.size() - 1);
            AgendaRow alone = RowText.row(List.of(at), "", line.text());
            if (alone.isBreak()) {
                rows.add(alone);
                return true;
            }
            if (gap
                    || last.lines().size() > WRAPS_MAX
                    || Outline.isAgendaHeading(line)
                    || Outline.isOtherHeading(line)) {
                return false;
            }
            String labelled = RowText.labelled(line.text());
            if (!labelled.isEmpty() && last.children().isEmpty()) {
                boolean wasText = last.lines().size() > 1 && !last.performer().isEmpty();
                AgendaRow whole = wasText ? last.told(last.text() + " " + last.performer()) : last;
                replaceLast(whole.performedBy(labelled, joined(last.lines(), List.of(at))));
                return true;
            }
            String performer = RowText.performerLine(line.text());
            if (!performer.isEmpty()
                    && last.performer().isEmpty()
                    && last.children().isEmpty()) {
                replaceLast(last.performedBy(performer, joined(last.lines(), List.of(at))));
                return true;
            }
            if (Character.isUpperCase(line.plain().codePointAt(0)) && alone.soundsLikeAgenda()) {
                rows.add(alone);
                return true;
            }
            return !isAnotherSentence(last, line) && wraps(last, at);
        }

        /** Nobody breaks a short line by hand: a capital after one begins something else. */
        private boolean isAnotherSentence(AgendaRow last, PlanLine line) {
            int before = last.lines().get(last.lines().size() - 1);
            return lines.get(before).plain().length() < WRAPPED_LENGTH_MIN
                    && Character.isUpperCase(line.plain().codePointAt(0));
        }

        /** A line broken by hand in the middle of an item. */
        private boolean wraps(AgendaRow last, int at) {
            List<AgendaRow> children = new ArrayList<>(last.children());
            boolean nested = !children.isEmpty();
            AgendaRow open = nested ? children.remove(children.size() - 1) : last;
            List<Integer> both = joined(open.lines(), List.of(at));
            String text = lines.get(at).text();
            AgendaRow longer = open.performer().isEmpty()
                    ? RowText.row(both, open.number(), open.clock(), open.text() + " " + text, "")
                    : open.performedBy(open.performer() + " " + text, both);
            if (last.children().isEmpty()) {
                replaceLast(longer);
            } else {
                children.add(longer);
            }
            replaceLast(nested ? last.with(children) : longer);
            return true;
        }

        private void replaceLast(AgendaRow row) {
            rows.set(rows.size() - 1, row);
        }
    }

    private static List<Integer> joined(List<Integer> first, List<Integer> second) {
        List<Integer> both = new ArrayList<>(first);
        both.addAll(second);
        return both;
    }
}
