package vn.phong.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phong.message.Refusal;

/** How each subcommand is used, for whoever asks it. */
class HelpTest {
    private static String said(String command, String... words) throws IOException, InterruptedException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream usual = System.out;
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            assertEquals(0, Commands.run(command, List.of(words)));
        } finally {
            System.setOut(usual);
        }
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_subcommand_asked_for_help_says_how_it_is_used_and_nothing_of_the_others() throws Exception {
        String pack = "  ./run.sh pack     event.json [--data DIR] -o show.zip\n";
        assertEquals(pack, said("pack", "--help"));
        assertEquals(pack, said("pack", "event.json", "-h"));
        String serve = said("serve", "--port", "7799", "--help");
        assertTrue(serve.startsWith("  ./run.sh serve    [--event event.json]"), serve);
        assertTrue(serve.contains("[--https 7743]"), serve);
        assertFalse(serve.contains("./run.sh import"), serve);
        String importing = said("import", "--help");
        assertTrue(importing.contains("--sample awards.xlsx|ranking.xlsx"), importing);
    }

    @Test
    void a_subcommand_nobody_types_says_all_there_is() throws Exception {
        assertTrue(said("slate", "--help").contains("./run.sh serve "));
        assertTrue(said("help").contains("./run.sh serve "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "serve",
                "import",
                "render",
                "check",
                "proof",
                "agenda",
                "pack",
                "unpack",
                "layouts",
                "wall",
                "simulate",
                "screen",
                "control",
                "profiles",
                "soak"
            })
    void the_help_of_a_subcommand_names_every_option_it_takes(String command) throws Exception {
        String help = said(command, "--help");
        Refusal refusal = assertThrows(Refusal.class, () -> Commands.run(command, List.of("--nothing-like-it")));
        String options = refusal.words().en().replaceFirst(".*the options are: (.*)\\.", "$1");
        for (String option : options.split(" ")) {
            assertTrue(help.contains(option), option + " in: " + help);
        }
    }

    @Test
    void help_of_what_is_no_subcommand_is_refused() {
        assertThrows(Refusal.class, () -> Commands.run("nothing", List.of("--help")));
    }
}
