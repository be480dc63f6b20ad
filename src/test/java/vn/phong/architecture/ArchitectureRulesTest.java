package vn.phong.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Proves on planted classes that each rule of {@link ArchitectureTest} can fail. */
class ArchitectureRulesTest {
    private static final String ROOT = "vn.phong.architecture.planted";
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages(ROOT);

    @Test
    void a_package_used_without_an_arrow_is_found() {
        List<String> found =
                arrows("alpha -> | com.microsoft.playwright", "beta -> |").violations("alpha", PLANTED);
        assertEquals(2, found.size(), found.toString());
        assertTrue(found.stream().allMatch(line -> line.contains("planted.beta.Ground")), found.toString());
    }

    @Test
    void a_library_used_away_from_its_home_is_found_even_in_a_lambda() {
        List<String> found = arrows("alpha -> beta |", "beta -> |").violations("alpha", PLANTED);
        assertEquals(1, found.size(), found.toString());
        assertTrue(found.get(0).contains("com.microsoft.playwright.Page"), found.toString());
    }

    @Test
    void what_the_arrow_allows_is_not_a_violation() {
        Arrows arrows = arrows("alpha -> beta | com.microsoft.playwright", "beta ->|");
        assertEquals(List.of(), arrows.violations("alpha", PLANTED));
        assertEquals(List.of(), arrows.violations("beta", PLANTED));
    }

    @Test
    void a_package_is_counted_whether_or_not_it_is_drawn_and_the_root_is_not() {
        assertEquals(Set.of("alpha", "beta", "undrawn"), arrows("gamma -> |").packagesOf(PLANTED));
    }

    @Test
    void an_arrow_into_nowhere_is_found() {
        assertEquals(Set.of("lost"), arrows("alpha -> beta lost |", "beta -> |").undrawnTargets());
    }

    @Test
    void a_cycle_is_found_with_all_its_packages_and_what_leans_on_it() {
        Arrows arrows = arrows("a -> b |", "b -> c |", "c -> b d |", "d -> |", "e -> d |");
        assertEquals(Set.of("a", "b", "c"), arrows.onCycles());
    }

    @Test
    void a_chain_is_no_cycle() {
        assertEquals(Set.of(), arrows("a -> b c |", "b -> c |", "c -> |").onCycles());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a -> b", "a b | c", "a -> b, c |", "a -> | all the readers (of documents)"})
    void a_line_that_is_no_arrow_is_refused(String line) {
        assertThrows(AssertionError.class, () -> arrows(line));
    }

    @Test
    void an_arrow_drawn_twice_and_a_document_without_arrows_are_refused() {
        assertThrows(AssertionError.class, () -> arrows("a -> |", "a -> b |"));
        assertThrows(AssertionError.class, () -> Arrows.readFrom("# Architecture", ROOT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.lang.System.nanoTime()",
                "java.lang.System.currentTimeMillis()",
                "java.lang.System.getenv(java.lang.String)",
                "java.time.Instant.now()",
                "java.time.LocalDateTime.now(java.time.ZoneId)",
                "java.time.Clock.systemUTC()",
                "java.time.InstantSource.system()",
                "java.util.Date.<init>()",
                "java.lang.Math.random()",
                "java.util.Random.<init>()",
                "java.util.concurrent.ThreadLocalRandom.current()",
                "java.security.SecureRandom.<init>()",
                "java.util.UUID.randomUUID()"
            })
    void a_clock_chance_or_the_environment_is_found(String method) {
        List<String> found = Forbidden.CLOCK_CHANCE_ENVIRONMENT.violations(PLANTED, each -> false);
        assertTrue(found.contains("Offender -> " + method), found.toString());
    }

    @Test
    void time_and_chance_that_were_handed_in_are_allowed() {
        List<String> found = Forbidden.CLOCK_CHANCE_ENVIRONMENT.violations(PLANTED, each -> false);
        assertEquals(13, found.size(), found.toString());
        assertTrue(found.stream().noneMatch(line -> line.startsWith("Innocent")), found.toString());
    }

    @Test
    void an_end_of_the_process_is_found() {
        assertEquals(
                List.of("Offender -> java.lang.Runtime.halt(int)", "Offender -> java.lang.System.exit(int)"),
                Forbidden.EXIT.violations(PLANTED, each -> false));
    }

    @Test
    void another_logger_is_found() {
        assertEquals(
                List.of(
                        "Offender -> java.util.logging.Logger.getLogger(java.lang.String)",
                        "Offender -> java.util.logging.Logger.info(java.lang.String)"),
                Forbidden.OTHER_LOGGERS.violations(PLANTED, each -> false));
    }

    @Test
    void an_exempt_class_is_let_pass() {
        assertEquals(
                List.of(),
                Forbidden.EXIT.violations(PLANTED, each -> each.getSimpleName().equals("Offender")));
    }

    private static Arrows arrows(String... lines) {
        return Arrows.readFrom("# Drawn\n\n```arrows\n" + String.join("\n", lines) + "\n```\nafter\n", ROOT);
    }
}
