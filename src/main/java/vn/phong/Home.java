package vn.phong;

import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.phong.font.Fonts;
import vn.phong.layout.Typography;
import vn.phong.message.Refusal;
import vn.phong.text.AbbreviationFile;
import vn.phong.text.Abbreviations;
import vn.phong.text.LineBreaks;

/** Where the program's own files are: the folder that holds {@code layouts/} and {@code firmware-profiles/}. */
public final class Home {
    private static final Path FOLDER =
            Path.of(System.getProperty("phong.home", ".")).toAbsolutePath().normalize();

    private Home() {}

    public static List<Path> layouts() {
        return List.of(FOLDER.resolve("layouts"));
    }

    /** The program's own layouts, then the office's from its data folder, which replace those of the same name. */
    public static List<Path> layouts(Path data) {
        return List.of(FOLDER.resolve("layouts"), data.resolve("layouts"));
    }

    /**
     * The program's fonts and the office's, and the phrases that the office wants kept together, from its data folder.
     */
    public static Typography typography(Path data) {
        Fonts fonts = Fonts.with(data.resolve("fonts"));
        fonts.refused().forEach(words -> log().warn("{}", words));
        return new Typography(fonts, breaks(data.resolve("words").resolve("compounds.txt")));
    }

    /** A list that cannot be used never stops the show: its sentence is told, and the common phrases hold. */
    private static LineBreaks breaks(Path compounds) {
        try {
            return LineBreaks.ofOffice(compounds);
        } catch (Refusal refused) {
            log().warn("{}", refused.words());
            return LineBreaks.STANDARD;
        }
    }

    /** The common abbreviations and the office's, from its data folder. A list that cannot be used is told. */
    public static Abbreviations abbreviations(Path data) {
        try {
            return Abbreviations.standard()
                    .with(AbbreviationFile.read(data.resolve("words").resolve("abbreviations.txt")));
        } catch (Refusal refused) {
            log().warn("{}", refused.words());
            return Abbreviations.standard();
        }
    }

    public static List<Path> profiles() {
        return List.of(FOLDER.resolve("firmware-profiles"));
    }

    /** Where the setup page saves walls. */
    public static Path walls(Path data) {
        return data.resolve("walls");
    }

    /** Where the editor keeps events. */
    public static Path events(Path data) {
        return data.resolve("events");
    }

    /** Where it is kept who approved which pictures. */
    public static Path approvals(Path data) {
        return data.resolve("approvals.jsonl");
    }

    /** Where builds and measurements leave what can be made again. */
    public static Path buildFolder() {
        return FOLDER.resolve("target");
    }

    /** Where the evening is kept unless the command line says otherwise. */
    public static Path dataFolder() {
        return FOLDER.resolve("data");
    }

    /** Made when there is something to say: making it would come before the wall's light. */
    private static Logger log() {
        return LoggerFactory.getLogger(Home.class);
    }
}
