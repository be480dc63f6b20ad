package vn.phong.check;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import vn.phong.event.Cue;
import vn.phong.event.Position;
import vn.phong.gallery.Gallery;
import vn.phong.message.Message;
import vn.phong.wall.Wall;

/** A report for programs and pages; docs/API.md describes every member. */
public final class ReportJson {
    private final Report report;
    private final Gallery gallery;

    private ReportJson(Report report, Gallery gallery) {
        this.report = report;
        this.gallery = gallery;
    }

    public static ObjectNode of(Report report, Gallery gallery) {
        return new ReportJson(report, gallery).node();
    }

    /** {@code findings} alone, of words that no wall is asked about. */
    public static ObjectNode of(List<Finding> findings) {
        ObjectNode node = object();
        add(node, findings);
        return node;
    }

    private static void add(ObjectNode node, List<Finding> findings) {
        ArrayNode all = node.putArray("findings");
        findings.forEach(finding -> all.add(finding(finding)));
    }

    private ObjectNode node() {
        ObjectNode node = object().put("event", report.set().event().name());
        node.put("flagZone", report.set().event().flagZone());
        node.set("wall", wall());
        OptionalDouble seats = report.set().seatsM();
        node.put("seatsM", seats.isPresent() ? seats.getAsDouble() : null);
        node.put("errors", report.count(Severity.ERROR))
                .put("warnings", report.count(Severity.WARNING))
                .put("notes", report.count(Severity.NOTE));
        add(node, report.findings());
        ArrayNode pages = node.putArray("pages");
        report.set().cues().forEach(cue -> pages(pages, cue));
        return node;
    }

    private ObjectNode wall() {
        Wall wall = report.set().wall();
        return object().put("width", wall.width()).put("height", wall.height()).put("pitchMm", wall.pitchMm());
    }

    private static ObjectNode finding(Finding finding) {
        ObjectNode node = object().put("severity", finding.severity().name().toLowerCase(Locale.ROOT))
                .put("check", finding.check())
                .put("cue", finding.cue())
                .put("label", finding.label())
                .put("field", finding.field())
                .put("words", finding.words())
                .put("instead", finding.instead());
        node.set("message", message(finding.message()));
        return node;
    }

    /** One entry a page that can be set, with the words that are read least far. */
    private void pages(ArrayNode pages, SetCue cue) {
        for (int i = 0; i < cue.pages().size(); i++) {
            ObjectNode page = pages.addObject()
                    .put("cue", cue.cue().id())
                    .put("page", i + 1)
                    .put("key", new Position(cue.cue().id(), i + 1).toString());
            List<Block> blocks =
                    Block.of(cue.pages().get(i), report.set().wall().pitchMm());
            page.set(
                    "worst",
                    Block.worst(blocks).map(block -> block(block, cue.cue())).orElse(null));
            ArrayNode all = page.putArray("blocks");
            blocks.forEach(block -> all.add(block(block, cue.cue())));
        }
    }

    private ObjectNode block(Block block, Cue cue) {
        ObjectNode node = object().put("slot", block.slot());
        node.set("label", message(gallery.fieldName(cue.layout(), block.slot())));
        node.put("words", block.words())
                .put("capHeightPx", tenths(block.capHeightPx()))
                .put("legibleM", tenths(block.legibility().legibleM()))
                .put("comfortableM", tenths(block.legibility().comfortableM()));
        node.set("message", message(block.legibility().words()));
        return node;
    }

    private static double tenths(double value) {
        return Math.floor(value * 10) / 10;
    }

    private static ObjectNode message(Message message) {
        return object().put("vi", message.vi()).put("en", message.en());
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
