package vn.phong.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.phong.message.Message;
import vn.phong.message.Refusal;

/** What is refused before a wall is touched. */
class ServeTest {
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
}
