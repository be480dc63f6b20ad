package vn.phong.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.phong.Wiring;

/** What is printed at the start can be opened. */
class WelcomeTest {
    private static final Pattern ADDRESS = Pattern.compile("http://[^\\s/]+");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"127.0.0.1, localhost", "127.0.0.2, 127.0.0.2"})
    void every_address_that_is_printed_answers(String host, String named) throws Exception {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try (Wiring wiring = Serve.opened(List.of("--host", host, "--port", "0", "--data", folder.toString()))) {
            String text = printed.toString(StandardCharsets.UTF_8);
            Set<String> addresses = ADDRESS.matcher(text)
                    .results()
                    .map(MatchResult::group)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertFalse(addresses.isEmpty(), text);
            assertEquals(Set.of("http://" + named + ":" + wiring.port()), addresses);
            HttpClient client = HttpClient.newBuilder()
                    .connectTimeout(Duration.ofSeconds(10))
                    .build();
            for (String address : addresses) {
                HttpRequest asked =
                        HttpRequest.newBuilder(URI.create(address + "/login")).build();
                assertEquals(200, client.send(asked, BodyHandlers.discarding()).statusCode(), address);
            }
        } finally {
            System.setOut(before);
        }
    }
}
