package vn.phong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.phong.certificate.MadeCertificate;
import vn.phong.web.Hall;
import vn.phong.web.SecurePort;

/** The remote over https: its cookie, its live connection, and what browsers give to such pages alone. */
class SecurePagesIT {
    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Test
    void the_remote_presses_and_hears_over_https() throws Exception {
        try (Hall hall = Hall.with(new SecurePort(0, MadeCertificate.served()))) {
            String address = "https://127.0.0.1:" + hall.server().securePort();
            Page phone = CHROMIUM.page(360, 780);
            List<String> connections = new CopyOnWriteArrayList<>();
            phone.onWebSocket(socket -> connections.add(socket.url()));
            phone.navigate(address + "/join/" + Hall.SECRET);
            assertThat(phone.locator("body")).not().hasClass("lost");
            phone.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tiếp theo"))
                    .click();
            assertThat(phone.locator("#program .tally span")).hasText("Phát biểu khai mạc");
            assertTrue(connections.get(0).startsWith("wss://127.0.0.1:"), connections.get(0));
            assertEquals(true, phone.evaluate("isSecureContext"));
            Cookie cookie = phone.context().cookies().get(0);
            assertTrue(cookie.secure && cookie.httpOnly);
        }
    }
}
