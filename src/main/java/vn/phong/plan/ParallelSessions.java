package vn.phong.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.phong.event.AgendaItem;

/** Sessions beside each other end together: what the list of the last one goes on with is for everybody again. */
final class ParallelSessions {
    private static final Pattern PARALLEL = Pattern.compile(".*\\b(song song|parallel|tieu ban|track)\\b.*");
    private static final Pattern PLENARY = Pattern.compile("^(phien )?(toan the|plenary)\\b.*");

    private final List<AgendaRow> rows;

    private ParallelSessions(List<AgendaRow> rows) {
        this.rows = rows;
    }

    /** Rows that follow each other under one part of the programme, the second place not among them. */
    private record Run(int from, int to, String section) {
        /** What the part stands within; empty when it is within nothing. */
        String around() {
            int last = section.lastIndexOf(Sections.WITHIN);
            return last < 0 ? "" : section.substring(0, last);
        }

        String words() {
            int last = section.lastIndexOf(Sections.WITHIN);
            return PlanWords.words(last < 0 ? section : section.substring(last + Sections.WITHIN.length()));
        }

        boolean isDay() {
            return PlanWords.DAY.matcher(words()).find()
                    || PlanWords.HALF_DAY.matcher(words()).matches();
        }

        boolean isParallel() {
            return PARALLEL.matcher(words()).matches();
        }
    }

    /** The rows with what comes after parallel sessions out of the last one. */
    static List<AgendaRow> ended(List<AgendaRow> rows) {
        return new ParallelSessions(rows).ended();
    }

    private List<AgendaRow> ended() {
        List<AgendaRow> told = new ArrayList<>(rows);
        List<Run> runs = runs();
        for (int start = 0, end; start < runs.size(); start = end) {
            end = start + 1;
            while (end < runs.size() && isBeside(runs.get(start), runs.get(end))) {
                end++;
            }
            Run last = runs.get(end - 1);
            for (int at = firstAfter(runs.get(start).from(), last); at < last.to(); at++) {
                told.set(at, under(rows.get(at), last.around()));
            }
        }
        return told;
    }

    private List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        for (int from = 0, to; from < rows.size(); from = to) {
            String section = section(from);
            to = from + 1;
            while (to < rows.size() && section(to).equals(section)) {
                to++;
            }
            runs.add(new Run(from, to, section));
        }
        return runs;
    }

    private String section(int at) {
        return rows.get(at).extra().getOrDefault(AgendaItem.SECTION, "");
    }

    private boolean isBeside(Run one, Run next) {
        boolean within = !one.section().isEmpty()
                && !next.section().isEmpty()
                && one.around().equals(next.around())
                && !one.isDay()
                && !next.isDay();
        OptionalInt start = rows.get(one.from()).clock().start();
        boolean together =
                start.isPresent() && start.equals(rows.get(next.from()).clock().start());
        return within && (together || one.isParallel() && next.isParallel());
    }

    /** Where those after the sessions begin among the rows of the last one; its end where there are none. */
    private int firstAfter(int from, Run last) {
        List<AgendaRow> beside =
                from < last.from() ? rows.subList(from, last.from()) : last.isParallel() ? paired(last) : List.of();
        return IntStream.range(last.from() + 1, last.to())
                .filter(at -> isAfter(rows.get(at), beside))
                .findFirst()
                .orElse(last.to());
    }

    /** Those of one list that begin together. */
    private List<AgendaRow> paired(Run run) {
        List<AgendaRow> all = rows.subList(run.from(), run.to());
        return all.stream()
                .filter(row -> row.clock().start().isPresent())
                .filter(row -> all.stream()
                        .anyMatch(other -> !other.equals(row)
                                && other.clock().start().equals(row.clock().start())))
                .toList();
    }

    private static boolean isAfter(AgendaRow row, List<AgendaRow> beside) {
        if (beside.isEmpty() || beside.contains(row)) {
            return false;
        }
        OptionalInt start = row.clock().start();
        OptionalInt end = beside.stream()
                .flatMapToInt(other -> other.clock().end().stream())
                .max();
        return start.isPresent() && end.isPresent()
                ? start.getAsInt() >= end.getAsInt()
                : PLENARY.matcher(PlanWords.beginning(row.text())).matches()
                        || row.isBreak() && beside.stream().noneMatch(AgendaRow::isBreak);
    }

    private static AgendaRow under(AgendaRow row, String section) {
        Map<String, String> beside = new LinkedHashMap<>();
        if (!section.isEmpty()) {
            beside.put(AgendaItem.SECTION, section);
        }
        row.extra().entrySet().stream()
                .filter(other -> !other.getKey().equals(AgendaItem.SECTION))
                .forEach(other -> beside.put(other.getKey(), other.getValue()));
        return row.with(beside)
                .with(row.children().stream()
                        .map(child -> under(child, section))
                        .toList());
    }
}
