package vn.phong.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phong.event.Cue;
import vn.phong.font.Fonts;

/** Layouts as drawing programs save them. */
class DrawingProgramsTest {
    private static final String SAVED = """
            <?xml version="1.0" encoding="UTF-8" standalone="no"?>
            <svg width="1024" height="640" version="1.1" id="svg7" sodipodi:docname="C:\\mau\\notice.svg"
               viewBox="0 0 1024 640" inkscape:version="1.2.2 (b0a8486541, 2022-12-01)"
               inkscape:export-filename="C:\\mau\\notice.png" inkscape:export-xdpi="96"
               xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
               xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"
               xmlns="http://www.w3.org/2000/svg" xmlns:svg="http://www.w3.org/2000/svg"
               xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
              <defs id="defs11"><inkscape:perspective id="p1"/></defs>
              <metadata id="m"><rdf:RDF/></metadata>
              <sodipodi:namedview id="namedview9" pagecolor="#ffffff" inkscape:zoom="0.9" showgrid="false"/>
              <rect class="ground" width="100%" height="100%" id="rect2" x="0" y="0"/>
              <svg data-stack="middle" x="6%" y="64" width="901.12" height="80%" id="svg5" style="overflow:visible"
                 inkscape:label="words">
                <defs id="defs4"/>
                <rect data-slot="message" class="title" x="0" y="9px" width="100%" height="40%" id="rect4"
                   style="fill:#ff0000;fill-opacity:0.2" data-cap="9" data-required="yes" sodipodi:nodetypes="ccccc"/>
              </svg>
              <svg data-rows="people" y="80%" height="20%" style="display:inline" id="s6">
                <defs id="d"/>
                <svg data-row="yes" style="x" id="s8"><rect style="y" data-slot="name" data-cap="3" width="512"/></svg>
              </svg>
            </svg>
            """;

    @TempDir
    Path folder;

    @Test
    void a_layout_saved_by_a_drawing_program_still_reads() throws IOException {
        Files.writeString(folder.resolve("saved.svg"), SAVED);
        Files.createDirectories(folder.resolve("themes"));
        Files.writeString(folder.resolve("themes/deep-red.css"), ".ground { fill: #8B0000; }");
        LayoutLibrary library = LayoutLibrary.read(List.of(folder), Fonts.bundled());
        Cue cue = SampleCues.cue(
                "s",
                "saved",
                SampleCues.fields("message", "Giải lao", "people", List.of(SampleCues.fields("name", "A"))));
        Slide slide = library.slide(SampleCues.event(cue), cue, 1, 1000, 500);
        assertEquals(
                List.of("Giải lao", "A"),
                slide.texts().stream().map(SetText::text).toList());
        // 901.12 of 1024 pixels are 88 percent, 512 are half
        assertEquals(880, slide.texts().get(0).box().getWidth(), 0.01);
        assertEquals(500, slide.texts().get(1).box().getWidth(), 0.01);
        assertFalse(slide.svg().contains("inkscape:export"), slide.svg());
        assertFalse(slide.svg().contains("C:"), slide.svg());
    }
}
