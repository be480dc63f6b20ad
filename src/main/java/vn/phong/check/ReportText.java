package vn.phong.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.phong.gallery.Gallery;
import vn.phong.message.Message;
import vn.phong.wall.Wall;

/** A report for the command line: Vietnamese first, English under each sentence. */
public final class ReportText {
    /** Of what says the same; more are counted. */
    private static final int PLACES_SHOWN_MAX = 4;

    private static final double MM_PER_M = 1000;

    private final Report report;
    private final Gallery gallery;
    private final StringBuilder out = new StringBuilder();

    private ReportText(Report report, Gallery gallery) {
        this.report = report;
        this.gallery = gallery;
    }

    /** Several lines, ending with a line end. */
    public static String of(Report report, Gallery gallery) {
        ReportText text = new ReportText(report, gallery);
        text.head();
        for (Severity severity : Severity.values()) {
            text.findings(severity);
        }
        text.legibility();
        text.sum();
        return text.out.toString();
    }

    private void head() {
        Wall wall = report.set().wall();
        String size = String.format(
                Locale.ROOT,
                "%.2f x %.2f m",
                wall.width() * wall.pitchMm() / MM_PER_M,
                wall.height() * wall.pitchMm() / MM_PER_M);
        line("KIỂM TRA TRƯỚC GIỜ (PRE-SHOW CHECK): " + report.set().event().name());
        line("  " + wall.width() + "x" + wall.height() + " · P" + number(wall.pitchMm()) + " · "
                + size.replace('.', ','));
        report.set()
                .seatsM()
                .ifPresent(seats -> line("  hàng ghế cuối cách " + Legibility.metresVi(seats) + " m (back row at "
                        + Legibility.metres(seats) + " m)"));
    }

    private void findings(Severity severity) {
        List<List<Finding>> findings = report.grouped(severity);
        if (findings.isEmpty()) {
            return;
        }
        String vi = severity.words().vi().toUpperCase(Locale.ROOT);
        line("");
        line(vi + " (" + severity.words().en().toUpperCase(Locale.ROOT) + "): " + findings.size());
        for (List<Finding> places : findings) {
            places.stream().limit(PLACES_SHOWN_MAX).forEach(finding -> line("  [" + place(finding) + "]"));
            int more = places.size() - PLACES_SHOWN_MAX;
            if (more > 0) {
                line("  [và " + more + " chỗ nữa (and " + more + " more places)]");
            }
            line("    " + places.get(0).message().vi());
            line("    " + places.get(0).message().en());
        }
    }

    private static String place(Finding finding) {
        String place = Stream.of(finding.cue(), finding.field(), finding.label())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        return place.isEmpty() ? finding.check() : place;
    }

    private void legibility() {
        line("");
        line("ĐỌC ĐƯỢC TỪ XA (LEGIBILITY), theo khối chữ nhỏ nhất (by the smallest block)");
        for (SetCue cue : report.set().cues()) {
            worst(cue, report.set().wall().pitchMm()).ifPresent(block -> {
                Message slot = gallery.fieldName(cue.cue().layout(), block.slot());
                Message words = block.legibility().words();
                line("  [" + cue.cue().id() + " · " + slot.vi() + "] " + words.vi());
                line("    " + words.en());
            });
        }
    }

    /** The block that is read least far on any page of a cue; empty for a picture without words. */
    static Optional<Block> worst(SetCue cue, double pitchMm) {
        return Block.worst(cue.pages().stream()
                .flatMap(page -> Block.of(page, pitchMm).stream())
                .toList());
    }

    private void sum() {
        line("");
        line(Stream.of(Severity.values())
                        .map(severity -> report.grouped(severity).size() + " "
                                + severity.words().vi())
                        .collect(Collectors.joining(", "))
                + Stream.of(Severity.values())
                        .map(severity -> report.grouped(severity).size() + " "
                                + severity.words().en())
                        .collect(Collectors.joining(", ", " (", ")")));
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString().replace('.', ',');
    }

    private void line(String line) {
        out.append(line).append('\n');
    }
}
