package vn.phong.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.KeyStore;
import java.util.concurrent.CompletionException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.phong.certificate.Certificate;
import vn.phong.certificate.MadeCertificate;
import vn.phong.message.Refusal;

/** Over real TLS, with a client that trusts the certificate made here and nothing else. */
class SecurePortTest {
    private static final Certificate CERTIFICATE = MadeCertificate.served();
    private static final String PIN_BODY = "{\"pin\":\"" + Hall.PIN + "\"}";
    private static Hall hall;
    private static HttpClient phone;

    @BeforeAll
    static void open() throws Exception {
        hall = Hall.with(new SecurePort(0, CERTIFICATE));
        phone = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(trusting(CERTIFICATE))
                .build();
    }

    @AfterAll
    static void close() {
        hall.close();
    }

    @Test
    void the_cookie_is_secure_over_https_and_as_it_was_over_http() throws Exception {
        HttpResponse<String> secure = enter(https());
        assertEquals(200, secure.statusCode());
        String cookie = secure.headers().firstValue("Set-Cookie").orElseThrow();
        assertTrue(cookie.startsWith("phong-" + hall.server().securePort() + "="), cookie);
        assertTrue(cookie.contains("; Secure") && cookie.contains("; HttpOnly"), cookie);
        assertTrue(cookie.contains("; SameSite=Strict"), cookie);
        String plain = enter(hall.address()).headers().firstValue("Set-Cookie").orElseThrow();
        assertFalse(plain.contains("Secure"), plain);
    }

    @Test
    void a_press_over_https_is_heard_over_wss() throws Exception {
        String token = Caller.JSON.readTree(enter(https()).body()).get("token").asText();
        String origin = https();
        try (Watcher watcher = Watcher.open(phone, live(), "Authorization", "Bearer " + token, "Origin", origin)) {
            watcher.next("state");
            HttpResponse<String> pressed =
                    post(https() + "/api/v1/show/load", "{\"cue\":\"ket\"}", "Authorization", "Bearer " + token);
            assertEquals(200, pressed.statusCode(), pressed.body());
            watcher.until("state", state -> state.at("/preview/cue").asText().equals("ket"));
        }
    }

    @Test
    void a_page_that_came_unprotected_is_foreign_though_its_host_is_the_same() throws Exception {
        String unprotected = https().replace("https://", "http://");
        assertEquals(
                403,
                post(https() + "/api/v1/session", PIN_BODY, "Origin", unprotected)
                        .statusCode());
        assertEquals(
                200,
                post(https() + "/api/v1/session", PIN_BODY, "Origin", https()).statusCode());
        assertThrows(CompletionException.class, () -> Watcher.open(phone, live(), "Origin", unprotected));
    }

    @Test
    void the_content_policy_names_the_live_connection_that_is_used() throws Exception {
        HttpResponse<String> page = get(https() + "/login");
        assertEquals(200, page.statusCode());
        String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
        assertTrue(
                policy.contains(
                        "connect-src 'self' wss://127.0.0.1:" + hall.server().securePort() + ";"),
                policy);
    }

    @Test
    void a_phone_fetches_what_it_has_to_trust_and_a_server_without_https_has_nothing_there() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(hall.address() + "/phong.crt"))
                .build();
        HttpResponse<byte[]> fetched = phone.send(request, BodyHandlers.ofByteArray());
        assertEquals(
                "application/x-x509-ca-cert",
                fetched.headers().firstValue("Content-Type").orElse(""));
        assertArrayEquals(CERTIFICATE.ownRoot().orElseThrow().getEncoded(), fetched.body());
        try (Hall plain = Hall.open()) {
            assertEquals(404, get(plain.address() + "/phong.crt").statusCode());
        }
    }

    @Test
    void whoever_does_not_trust_the_certificate_does_not_connect() {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(https() + "/login")).build();
        HttpClient stranger = HttpClient.newHttpClient();
        assertThrows(SSLHandshakeException.class, () -> stranger.send(request, BodyHandlers.ofString()));
    }

    @Test
    void a_port_that_is_taken_is_refused_with_another() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            SecurePort secure = new SecurePort(taken.getLocalPort(), CERTIFICATE);
            Refusal refusal =
                    assertThrows(Refusal.class, () -> Hall.with(secure).close());
            String said = "Port " + taken.getLocalPort() + " is in use by another program; run again with --https ";
            assertTrue(refusal.words().en().startsWith(said), refusal.words().en());
        }
    }

    private static String https() {
        return "https://127.0.0.1:" + hall.server().securePort();
    }

    private static URI live() {
        return URI.create("wss://127.0.0.1:" + hall.server().securePort() + "/api/v1/live");
    }

    private static HttpResponse<String> enter(String address) throws Exception {
        return post(address + "/api/v1/session", PIN_BODY, "Accept", "*/*");
    }

    private static HttpResponse<String> get(String address) throws Exception {
        return phone.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String address, String body, String... headers) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .headers(headers)
                .POST(BodyPublishers.ofString(body))
                .build();
        return phone.send(request, BodyHandlers.ofString());
    }

    private static SSLContext trusting(Certificate certificate) throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("root", certificate.ownRoot().orElseThrow());
        TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
