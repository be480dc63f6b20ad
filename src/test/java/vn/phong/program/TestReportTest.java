package vn.phong.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What run.sh says of the tests that ran, from the reports that Maven leaves. */
class TestReportTest {
    @TempDir
    private Path target;

    private void reported(String name, String suite) throws IOException {
        Path folder = Files.createDirectories(target.resolve("reports"));
        Files.writeString(folder.resolve("TEST-" + name + ".xml"), "<?xml version=\"1.0\"?>\n" + suite);
    }

    private String said() throws Exception {
        String script = ". ./run.sh; target=$1; tests_sum=0 failed_sum=0 skipped_sum=0; report Tests reports";
        Process process = new ProcessBuilder("bash", "-c", script, "bash", target.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        return said;
    }

    @Test
    void counts_of_all_classes_are_added_up() throws Exception {
        reported("One", """
            <testsuite name="vn.phong.One" time="1.1" tests="6" errors="1" skipped="2" failures="1" flakes="0">
            </testsuite>
            """);
        reported("Two", """
            <testsuite name="vn.phong.Two" time="1.1" tests="4" errors="0" skipped="0" failures="0" flakes="0">
            </testsuite>
            """);
        assertEquals("Tests: 10 run, 6 passed, 2 failed, 2 skipped\n", said());
    }

    @Test
    void what_passed_at_its_second_try_is_named() throws Exception {
        reported("One", """
            <testsuite name="vn.phong.One" time="1.1" tests="3" errors="0" skipped="0" failures="0" flakes="1">
              <testcase name="steady" classname="vn.phong.One" time="0.1"/>
              <testcase name="unsteady" classname="vn.phong.One" time="0.1">
                <flakyFailure message="expected: &lt;1&gt; but was: &lt;2&gt;" type="x">
                </flakyFailure>
              </testcase>
              <testcase name="in_use" classname="vn.phong.One" time="0.1">
                <flakyError message="Address already in use" type="y"/>
              </testcase>
            </testsuite>
            """);
        assertEquals("""
            Tests: 3 run, 3 passed, 0 failed, 0 skipped
              passed at its second try: vn.phong.One.unsteady
              passed at its second try: vn.phong.One.in_use
            """, said());
    }

    @Test
    void what_was_skipped_is_named_with_its_reason() throws Exception {
        reported("One", """
            <testsuite name="vn.phong.One" time="1.1" tests="3" errors="0" skipped="3" failures="0" flakes="0">
              <testcase name="cable" classname="vn.phong.One" time="0.1">
                <skipped message="Assumption failed: a cable takes Linux &amp; root"><![CDATA[org.opentest4j
            at vn.phong.One]]></skipped>
              </testcase>
              <testcase name="run" classname="vn.phong.One" time="0.1"/>
              <testcase name="silent" classname="vn.phong.One" time="0.1"><skipped/></testcase>
              <testcase name="odd" classname="vn.phong.One" time="0.1">
                <skipped type="x" message="no Chromium"/>
              </testcase>
            </testsuite>
            """);
        assertEquals("""
            Tests: 3 run, 0 passed, 0 failed, 3 skipped
              skipped: vn.phong.One.cable: Assumption failed: a cable takes Linux & root
              skipped: vn.phong.One.silent: no reason given
              skipped: vn.phong.One.odd: no Chromium
            """, said());
    }

    @Test
    void without_a_report_nothing_ran() throws Exception {
        assertEquals("Tests: 0 run, 0 passed, 0 failed, 0 skipped\n", said());
    }

    /** All of a test run but the tests: one was skipped in each kind. */
    private int ended(String ci) throws Exception {
        String script = """
            . ./run.sh; target=$1
            require_test_tools() { :; }
            locked() { leave surefire-reports; }
            mvn_check() { leave failsafe-reports; }
            leave() {
              mkdir -p "$target/$1"
              echo '<testsuite name="a" tests="2" errors="0" skipped="1" failures="0">' >"$target/$1/TEST-a.xml"
            }
            run_tests
            """;
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", script, "bash", target.toString());
        builder.environment().put("CI", ci);
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(said.contains("\n2 passed, 0 failed, 2 skipped\n"), said);
        return process.waitFor();
    }

    @Test
    void skipped_tests_are_printed_and_end_a_run_in_ci_as_failed() throws Exception {
        assertEquals(0, ended(""));
        assertEquals(1, ended("true"));
    }
}
