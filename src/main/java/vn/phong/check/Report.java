package vn.phong.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.phong.message.Message;

/**
 * What the checks found in an event on a wall.
 *
 * @param findings the worst first, then in the order of the event
 */
public record Report(SetEvent set, List<Finding> findings) {
    public Report {
        findings = List.copyOf(findings);
    }

    public static Report of(SetEvent set, List<Check> checks) {
        return of(set, checks, List.of());
    }

    /** @param beside what was found elsewhere than in the event, such as about the computer */
    public static Report of(SetEvent set, List<Check> checks, List<Finding> beside) {
        Map<String, Integer> places = new HashMap<>();
        set.cues().forEach(cue -> places.putIfAbsent(cue.cue().id(), places.size()));
        List<Finding> findings = new ArrayList<>(beside);
        checks.forEach(check -> findings.addAll(check.findings(set)));
        findings.sort(Comparator.comparing(Finding::severity)
                .thenComparing(finding -> places.getOrDefault(finding.cue(), -1)));
        return new Report(set, findings);
    }

    public long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /** What must be mended in cues, by their ids, each sentence once; a cue without an error is left out. */
    public Map<String, List<Message>> errors() {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .filter(finding -> !finding.cue().isEmpty())
                .collect(Collectors.groupingBy(
                        Finding::cue,
                        Collectors.mapping(
                                Finding::message,
                                Collectors.collectingAndThen(
                                        Collectors.toCollection(LinkedHashSet::new), List::copyOf))));
    }

    /** The findings with every place that each stands in: what says the same is one thing to mend. */
    public List<List<Finding>> grouped(Severity severity) {
        return List.copyOf(findings.stream()
                .filter(finding -> finding.severity() == severity)
                .collect(Collectors.groupingBy(
                        finding -> finding.check() + " " + finding.message().vi(),
                        LinkedHashMap::new,
                        Collectors.toUnmodifiableList()))
                .values());
    }
}
