package vn.phong.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.phong.message.Message;
import vn.phong.message.Refusal;
import vn.phong.outside.Ways;

/** What is refused before a wall is touched. */
class ServeTest {
    /** OSC knows no PIN and a link can be opened by mistake: neither is there unless somebody types it. */
    @Test
    void nothing_but_the_pages_and_their_name_is_open_unless_it_is_asked_for() {
        assertEquals(
                new Ways(false, OptionalInt.empty(), Optional.empty(), true, Optional.empty()), ways("--port", "7700"));
        assertEquals(
                new Ways(true, OptionalInt.of(7701), Optional.of(address(12321)), false, Optional.empty()),
                ways("--osc", "7701", "--osc-out", "127.0.0.1:12321", "--get-aliases", "--no-name"));
    }

    private static InetSocketAddress address(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    private static Ways ways(String... typed) {
        return Serve.ways(Arguments.of(List.of(typed), Serve.OPTIONS, Serve.FLAGS));
    }

    @Test
    void a_certificate_without_https_is_refused() {
        assertRefused(
                new Message(
                        "--certificate chỉ dùng khi mở https; hãy thêm --https 7743.",
                        "--certificate is of use with https only; add --https 7743."),
                "--certificate",
                "hall.p12");
    }

    @Test
    void a_port_for_https_that_is_none_is_refused() {
        assertRefused(
                new Message(
                        "--https 70000 không dùng được; hãy cho một số từ 0 đến 65535.",
                        "--https 70000 cannot be used; give a number from 0 to 65535."),
                "--https",
                "70000");
    }

    private static void assertRefused(Message words, String... typed) {
        Refusal refusal = assertThrows(Refusal.class, () -> Serve.opened(List.of(typed)));
        assertEquals(words, refusal.words());
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
        "",                                              ./run.sh serve
        --wall walls/main.json --port 7701,              ./run.sh serve --port 7701
        --data /srv/Hội&nghị --wall a.json --no-name,    ./run.sh serve --data '/srv/Hội&nghị' --no-name
        """)
    void the_command_to_start_once_more_leaves_the_wall_out(String typed, String command) {
        List<String> words = typed.isEmpty() ? List.of() : List.of(typed.split(" "));
        assertEquals(command, Serve.command(words));
    }
}
