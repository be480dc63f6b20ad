package vn.phong.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the code to the arrows drawn in docs/ARCHITECTURE.md. Change the document first. */
class ArchitectureTest {
    private static final String ROOT = "vn.phong";
    private static final Set<String> ENTRANCE =
            Set.of("Phong", "Wiring", "Home", "Keys", "OfficeLayouts", "OfficeLooks", "OfficeFiles");
    private static final String COMMANDS = "cli";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @TestFactory
    Stream<DynamicTest> every_package_uses_only_what_its_arrow_allows() throws IOException {
        Arrows arrows = drawn();
        return arrows.byPackage().keySet().stream()
                .map(name -> dynamicTest(name, () -> assertEquals(List.of(), arrows.violations(name, CLASSES))));
    }

    @Test
    void every_package_has_an_arrow_and_every_arrow_a_package() throws IOException {
        Set<String> real = new TreeSet<>(drawn().packagesOf(CLASSES));
        real.remove(COMMANDS);
        assertEquals(drawn().byPackage().keySet(), real);
    }

    @Test
    void every_arrow_points_at_a_package_that_is_drawn() throws IOException {
        assertEquals(Set.of(), drawn().undrawnTargets());
    }

    @Test
    void no_arrow_leads_back_to_where_it_came_from() throws IOException {
        assertEquals(Set.of(), drawn().onCycles());
    }

    @Test
    void the_root_holds_only_what_puts_the_program_together() {
        Set<String> others = new TreeSet<>();
        CLASSES.stream()
                .filter(each -> each.getPackageName().equals(ROOT) && !isEntrance(each))
                .forEach(each -> others.add(each.getName()));
        assertEquals(Set.of(), others);
    }

    @Test
    void clocks_chance_and_environment_are_read_only_where_the_program_is_put_together() {
        assertEquals(
                List.of(),
                Forbidden.CLOCK_CHANCE_ENVIRONMENT.violations(CLASSES, each -> isEntrance(each) || isCommand(each)));
    }

    @Test
    void only_the_entrance_ends_the_process() {
        assertEquals(List.of(), Forbidden.EXIT.violations(CLASSES, each -> isEntrance(each) || isCommand(each)));
    }

    @Test
    void messages_for_the_log_have_one_way_out() {
        assertEquals(List.of(), Forbidden.OTHER_LOGGERS.violations(CLASSES, each -> false));
    }

    private static Arrows drawn() throws IOException {
        return Arrows.readFrom(Files.readString(Checkout.HOME.resolve("docs/ARCHITECTURE.md")), ROOT);
    }

    private static boolean isEntrance(JavaClass each) {
        String name = each.getName().substring(each.getPackageName().length() + 1);
        return each.getPackageName().equals(ROOT) && ENTRANCE.contains(name.split("\\$", 2)[0]);
    }

    private static boolean isCommand(JavaClass each) {
        return (each.getPackageName() + ".").startsWith(ROOT + "." + COMMANDS + ".");
    }
}
