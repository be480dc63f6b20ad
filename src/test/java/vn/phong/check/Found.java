package vn.phong.check;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import vn.phong.event.EventFile;
import vn.phong.font.Fonts;
import vn.phong.gallery.Gallery;
import vn.phong.layout.Canvas;
import vn.phong.layout.LayoutLibrary;
import vn.phong.text.Abbreviations;
import vn.phong.wall.Wall;

/** What the checks find in small events written by hand, on a wall of 1344x832 at 3 mm. */
final class Found {
    static final Wall WALL = new Wall("main", 1344, 832, 3.0);

    static final Canvas CANVAS = Canvas.of(1344, 832);

    private static final List<Path> FOLDERS = List.of(Path.of("layouts"));
    private static final Gallery GALLERY = Gallery.read(FOLDERS);
    private static final LayoutLibrary LAYOUTS = LayoutLibrary.read(FOLDERS, Fonts.bundled());

    /** A backdrop with nothing to find. */
    static final String BACKDROP = """
        {"id": "phong", "label": "Phông chính", "layout": "backdrop", "fields": {
          "org": ["Ủy ban nhân dân tỉnh X"], "eventType": "Hội nghị", "title": "Tổng kết công tác năm 2026",
          "placeDate": "X, ngày 26 tháng 12 năm 2026"}}\
        """;

    private Found() {}

    static Gallery gallery() {
        return GALLERY;
    }

    /** @param members of the event beside its version and name, as JSON */
    static Report report(String members, OptionalDouble seatsM) {
        String json = "{\"schemaVersion\": 1, \"name\": \"Hội nghị thử\", " + members + "}";
        SetEvent set = SetEvent.of(
                EventFile.parse(json.getBytes(StandardCharsets.UTF_8), "event.json"), WALL, CANVAS, seatsM, LAYOUTS);
        return Report.of(set, Checks.standard(GALLERY, Abbreviations.standard()));
    }

    /** @param cues as JSON; a backdrop stands before them */
    static Report of(String... cues) {
        return report("\"cues\": [" + BACKDROP + ", " + String.join(", ", cues) + "]", OptionalDouble.empty());
    }

    /** Such as {@code ERROR blank-date phong placeDate | words | the sentence}, those of one check. */
    static List<String> lines(Report report, String check) {
        return report.findings().stream()
                .filter(finding -> finding.check().equals(check))
                .map(Found::line)
                .toList();
    }

    static List<String> lines(Report report) {
        return report.findings().stream().map(Found::line).toList();
    }

    static String line(Finding finding) {
        return finding.severity() + " " + finding.check() + " " + finding.cue() + " " + finding.field() + " | "
                + finding.words().replace("\n", "/") + " | " + finding.message().vi();
    }
}
