package vn.phong.control;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phong.command.GoldenExchange;
import vn.phong.command.Operation;
import vn.phong.profile.ControlProfile;
import vn.phong.simulator.ControlFaults;
import vn.phong.simulator.ControlSimulator;

/** One link against a device that misbehaves, on real sockets. */
class ControlLinkTest {
    private static final ControlProfile VX4S = Hall.profile("novastar/vx4s");
    private static final ControlProfile VX1000 = Hall.profile("novastar/vx1000");
    private static final ControlProfile PJLINK = Hall.profile("generic/pjlink");
    private static final ControlProfile X4S = Hall.profile("colorlight/x4s");
    private static final ControlProfile WLED = Hall.profile("wled/json");
    private static final ControlProfile TEXT = Hall.profile("generic/tcp");

    @Test
    void brightness_is_set_read_back_and_shown() {
        try (ControlSimulator device = ControlSimulator.openLocal(VX4S, 0, "", ControlFaults.NONE);
                ControlLink link = Hall.link(VX4S, device.port(), "")) {
            ControlOutcome outcome = Hall.outcome(link, Operation.brightness(60));
            assertEquals(ControlOutcome.Result.CONFIRMED, outcome.result());
            assertEquals(
                    "Độ sáng 60 %: NovaStar VX4S đã làm và đã đọc lại đúng.",
                    outcome.words().vi());
            assertTrue(device.shows().contains("1:02000001=99"), device.shows());
            assertEquals("99", link.health().lastAnswer());
            assertTrue(link.health().lastAnswerAgeMs() >= 0);
        }
    }

    @Test
    void the_device_names_its_model_before_anything_is_asked_of_it() {
        try (ControlSimulator device = ControlSimulator.openLocal(VX4S, 0, "", ControlFaults.NONE);
                ControlLink link = Hall.link(VX4S, device.port(), "")) {
            Hall.await("no model", () -> link.health().lastAnswer().equals("0661"));
            assertEquals(ControlHealth.State.LIVE, link.health().state());
        }
    }

    @Test
    void another_model_is_named_to_the_technician() {
        try (ControlSimulator device = ControlSimulator.openLocal(VX4S, 0, "", ControlFaults.NONE);
                ControlLink link = Hall.link(VX1000, device.port(), "")) {
            Hall.await("not noticed", () -> link.health().words().en().contains("answers unlike its profile (0661)"));
        }
    }

    @Test
    void what_cannot_be_read_back_is_said_to_be_sent() {
        try (ControlSimulator device = ControlSimulator.openLocal(VX4S, 0, "", ControlFaults.NONE);
                ControlLink link = Hall.link(VX4S, device.port(), "")) {
            ControlOutcome outcome = Hall.outcome(link, Operation.black());
            assertEquals(ControlOutcome.Result.SENT, outcome.result());
            assertTrue(
                    outcome.words().vi().contains("hãy nhìn màn LED"),
                    outcome.words().vi());
            assertTrue(device.shows().contains("0:02200050=02"), device.shows());
        }
    }

    @Test
    void an_answer_in_two_pieces_is_one_answer() {
        ControlFaults split = ControlFaults.NONE.withSplit(40);
        try (ControlSimulator device = ControlSimulator.openLocal(VX4S, 0, "", split);
                ControlLink link = Hall.link(VX4S, device.port(), "")) {
            assertEquals(
                    ControlOutcome.Result.CONFIRMED,
                    Hall.outcome(link, Operation.brightness(10)).result());
        }
    }

    @Test
    void a_slow_device_is_waited_for_and_the_caller_is_not_held() {
        ControlFaults slow = ControlFaults.NONE.withDelay(250);
        try (ControlSimulator device = ControlSimulator.openLocal(VX4S, 0, "", slow);
                ControlLink link = Hall.link(VX4S, device.port(), "")) {
            long start = System.nanoTime();
            CompletableFuture<ControlOutcome> outcome = link.request(Operation.input(2));
            assertTrue(System.nanoTime() - start < 100_000_000L, "the caller was held");
            assertEquals(
                    ControlOutcome.Result.SENT,
                    outcome.orTimeout(10, TimeUnit.SECONDS).join().result());
        }
    }

    @Test
    void an_answer_slower_than_the_optional_wait_does_not_disturb_the_next() {
        ControlFaults slow = ControlFaults.NONE.withDelay(450); // a broadcast is waited for 300 ms
        try (ControlSimulator device = ControlSimulator.openLocal(VX4S, 0, "", slow);
                ControlLink link = Hall.link(VX4S, device.port(), "")) {
            assertEquals(
                    ControlOutcome.Result.CONFIRMED,
                    Hall.outcome(link, Operation.brightness(20)).result());
        }
    }

    @Test
    void half_an_answer_and_silence_are_absence_with_the_next_step() {
        try (ControlSimulator device = ControlSimulator.openLocal(TEXT, 0, "", ControlFaults.NONE.withSilence());
                ControlLink link = Hall.link(TEXT, device.port(), "")) {
            ControlOutcome outcome = Hall.outcome(link, Operation.black());
            assertEquals(ControlOutcome.Result.ABSENT, outcome.result());
            assertTrue(
                    outcome.words().en().contains("does not answer; check its power"),
                    outcome.words().en());
            assertEquals(ControlHealth.State.AWAY, link.health().state());
            device.behave(ControlFaults.NONE.withHalfAnswers());
            ControlOutcome half = Hall.outcome(link, Operation.black());
            for (int again = 0; again < 5 && half.result() == ControlOutcome.Result.ABSENT; again++) {
                // A busy machine may let the connection of the silent time run out first.
                half = Hall.outcome(link, Operation.black());
            }
            assertEquals(ControlOutcome.Result.SENT, half.result());
            assertTrue(
                    half.words().en().contains("answers in part"), half.words().en());
            assertEquals(half.words(), link.health().lastError());
        }
    }

    @Test
    void a_wrong_checksum_is_never_a_confirmation() {
        ControlFaults wrong = ControlFaults.NONE.withWrongChecksums();
        try (ControlSimulator device = ControlSimulator.openLocal(VX4S, 0, "", wrong);
                ControlLink link = Hall.link(VX4S, device.port(), "")) {
            ControlOutcome outcome = Hall.outcome(link, Operation.brightness(30));
            assertEquals(ControlOutcome.Result.SENT, outcome.result());
            assertTrue(
                    outcome.words().vi().contains("không đọc lại được"),
                    outcome.words().vi());
            device.behave(ControlFaults.NONE);
            assertEquals(
                    ControlOutcome.Result.CONFIRMED,
                    Hall.outcome(link, Operation.brightness(31)).result());
        }
    }

    @Test
    void a_device_that_keeps_its_value_is_a_refusal() throws IOException {
        try (ServerSocket stubborn = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                ControlLink link = Hall.link(WLED, stubborn.getLocalPort(), "")) {
            Thread device = new Thread(() -> alwaysAnswer(stubborn, "{\"success\":true,\"on\":true,\"bri\":7}"));
            device.setDaemon(true);
            device.start();
            ControlOutcome outcome = Hall.outcome(link, Operation.brightness(50));
            assertEquals(ControlOutcome.Result.REFUSED, outcome.result());
            assertTrue(
                    outcome.words().en().contains("keeps its old value"),
                    outcome.words().en());
            assertEquals(outcome.words(), link.health().lastError());
        }
    }

    @Test
    void a_coex_device_that_another_program_has_locked_is_said_to_be_taken() throws IOException {
        ControlProfile coex = Hall.profile("novastar/mx40-pro");
        try (ServerSocket locked = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                ControlLink link = Hall.link(coex, locked.getLocalPort(), "")) {
            Thread device = new Thread(() -> alwaysAnswer(locked, "{\"code\":11,\"message\":\"device locked\"}"));
            device.setDaemon(true);
            device.start();
            ControlOutcome outcome = Hall.outcome(link, Operation.black());
            assertEquals(ControlOutcome.Result.REFUSED, outcome.result());
            assertTrue(
                    outcome.words().vi().contains("hãy tắt VMP"),
                    outcome.words().vi());
        }
    }

    private static void alwaysAnswer(ServerSocket server, String json) {
        byte[] answer = ("HTTP/1.1 200 OK\r\nContent-Length: " + json.length() + "\r\nConnection: close\r\n\r\n" + json)
                .getBytes(StandardCharsets.US_ASCII);
        while (!server.isClosed()) {
            try (Socket client = server.accept()) {
                client.setSoTimeout(2000);
                String request = "";
                while (!(request.startsWith("GET") && request.endsWith("\r\n\r\n")) && !request.endsWith("}")) {
                    request += (char) client.getInputStream().read();
                }
                client.getOutputStream().write(answer);
            } catch (IOException over) {
                // the next one, or the end
            }
        }
    }

    @Test
    void the_single_connection_that_somebody_else_has_is_named_and_taken_back() {
        ControlFaults one = ControlFaults.NONE.withOneClient();
        try (ControlSimulator device = ControlSimulator.openLocal(VX1000, 0, "", one)) {
            ControlLink vendorTool = Hall.link(VX1000, device.port(), "");
            Hall.await("first", () -> vendorTool.health().state() == ControlHealth.State.LIVE);
            try (ControlLink link = Hall.link(VX1000, device.port(), "")) {
                ControlOutcome outcome = Hall.outcome(link, Operation.freeze());
                assertEquals(ControlOutcome.Result.ABSENT, outcome.result());
                assertEquals(
                        "NovaStar VX1000 ở 127.0.0.1:" + device.port()
                                + " chỉ nhận một kết nối và đang bị chiếm; hãy tắt NovaLCT, SmartLCT,"
                                + " MarsServerProvider trên mọi máy tính, Phông sẽ tự nối lại.",
                        outcome.words().vi());
                assertEquals(ControlHealth.State.TAKEN, link.health().state());
                vendorTool.close();
                Hall.await("not taken back", () -> link.health().state() == ControlHealth.State.LIVE);
                assertEquals(
                        ControlOutcome.Result.SENT,
                        Hall.outcome(link, Operation.freeze()).result());
            } finally {
                vendorTool.close();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"novastar/vx1000", "generic/pjlink", "colorlight/x4s", "colorlight/v8"})
    void a_device_that_hangs_up_at_once_is_said_to_be_taken(String id) {
        ControlProfile profile = Hall.profile(id);
        try (ControlSimulator device = ControlSimulator.openLocal(profile, 0, "", ControlFaults.NONE.withResets());
                ControlLink link = Hall.link(profile, device.port(), "")) {
            assertEquals(
                    ControlOutcome.Result.ABSENT,
                    Hall.outcome(link, Operation.black()).result());
            assertEquals(ControlHealth.State.TAKEN, link.health().state());
        }
    }

    @Test
    void a_connection_that_was_cut_meanwhile_costs_the_press_nothing() {
        try (ControlSimulator device = ControlSimulator.openLocal(PJLINK, 0, "", ControlFaults.NONE);
                ControlLink link = Hall.link(PJLINK, device.port(), "")) {
            assertEquals(
                    ControlOutcome.Result.CONFIRMED,
                    Hall.outcome(link, Operation.black()).result());
            device.hangUp();
            assertEquals(
                    ControlOutcome.Result.CONFIRMED,
                    Hall.outcome(link, Operation.normal()).result());
        }
    }

    @Test
    void a_device_switched_on_late_is_found_by_itself_within_three_seconds() throws IOException {
        int port = freePort();
        try (ControlLink link = Hall.link(VX4S, port, "")) {
            ControlOutcome absent = Hall.outcome(link, Operation.black());
            assertEquals(ControlOutcome.Result.ABSENT, absent.result());
            assertTrue(
                    absent.words().en().contains("takes no connection; switch it on"),
                    absent.words().en());
            try (ControlSimulator device = ControlSimulator.openLocal(VX4S, port, "", ControlFaults.NONE)) {
                long start = System.nanoTime();
                Hall.await("not found", () -> link.health().state() == ControlHealth.State.LIVE);
                assertTrue(System.nanoTime() - start < 3_000_000_000L, "found late on port " + device.port());
                assertEquals(
                        ControlOutcome.Result.CONFIRMED,
                        Hall.outcome(link, Operation.brightness(5)).result());
            }
        }
    }

    @Test
    void pjlink_lets_in_with_its_password_only() {
        try (ControlSimulator device =
                ControlSimulator.openLocal(PJLINK, 0, "JBMIAProjectorLink", ControlFaults.NONE)) {
            try (ControlLink link = Hall.link(PJLINK, device.port(), "JBMIAProjectorLink")) {
                assertEquals(
                        ControlOutcome.Result.CONFIRMED,
                        Hall.outcome(link, Operation.input(5)).result());
                assertTrue(device.shows().contains("INPT=31"), device.shows());
            }
            try (ControlLink link = Hall.link(PJLINK, device.port(), "wrong")) {
                ControlOutcome outcome = Hall.outcome(link, Operation.black());
                assertEquals(ControlOutcome.Result.REFUSED, outcome.result());
                assertTrue(
                        outcome.words().vi().contains("hãy sửa \"password\""),
                        outcome.words().vi());
            }
            try (ControlLink link = Hall.link(PJLINK, device.port(), "")) {
                ControlOutcome outcome = Hall.outcome(link, Operation.black());
                assertEquals(ControlOutcome.Result.REFUSED, outcome.result());
                assertTrue(
                        outcome.words().vi().contains("hãy ghi \"password\""),
                        outcome.words().vi());
            }
        }
    }

    @Test
    void a_colorlight_line_is_kept_by_its_heartbeat() throws InterruptedException {
        try (ControlSimulator device = ControlSimulator.openLocal(X4S, 0, "", ControlFaults.NONE.withOneClient());
                ControlLink link = Hall.link(X4S, device.port(), "")) {
            assertEquals(
                    ControlOutcome.Result.SENT,
                    Hall.outcome(link, Operation.brightness(60)).result());
            Thread.sleep(2500); // a device without heartbeats hangs up after 1500 ms
            assertEquals(ControlHealth.State.LIVE, link.health().state());
            assertEquals("", link.health().lastError().en());
            Hall.await("60 as a float", () -> device.shows().equals("2100=00007042"));
        }
    }

    @Test
    void a_wled_is_dimmed_blacked_and_read_back() {
        try (ControlSimulator device = ControlSimulator.openLocal(WLED, 0, "", ControlFaults.NONE);
                ControlLink link = Hall.link(WLED, device.port(), "")) {
            assertEquals(
                    ControlOutcome.Result.CONFIRMED,
                    Hall.outcome(link, Operation.brightness(100)).result());
            assertTrue(device.shows().contains("\"bri\":255"), device.shows());
            assertEquals(
                    ControlOutcome.Result.CONFIRMED,
                    Hall.outcome(link, Operation.black()).result());
            assertTrue(device.shows().contains("\"on\":false"), device.shows());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void half_an_http_answer_and_none_end_in_time(boolean half) {
        ControlFaults faults = half ? ControlFaults.NONE.withHalfAnswers() : ControlFaults.NONE.withSilence();
        try (ControlSimulator device = ControlSimulator.openLocal(WLED, 0, "", faults);
                ControlLink link = Hall.link(WLED, device.port(), "")) {
            assertEquals(
                    ControlOutcome.Result.ABSENT,
                    Hall.outcome(link, Operation.black()).result());
        }
    }

    @Test
    void an_operation_a_model_has_not_is_refused_at_once() {
        try (ControlLink link = Hall.link(PJLINK, 9, "")) {
            ControlOutcome freeze = link.request(Operation.freeze()).getNow(new ControlOutcome(null, null));
            assertEquals(ControlOutcome.Result.REFUSED, freeze.result());
            assertTrue(
                    freeze.words().vi().contains("hãy làm trên mặt máy"),
                    freeze.words().vi());
            ControlOutcome input = link.request(Operation.input(13)).getNow(new ControlOutcome(null, null));
            assertEquals(
                    "Input 13: the Generic PJLink class 1 has only 1–12; choose again.",
                    input.words().en());
        }
    }

    @Test
    void of_waiting_brightnesses_only_the_newest_is_said() throws IOException {
        ControlFaults slow = ControlFaults.NONE.withDelay(200);
        try (ControlSimulator device = ControlSimulator.openLocal(VX4S, 0, "", slow);
                ControlLink link = Hall.link(VX4S, device.port(), "")) {
            CompletableFuture<ControlOutcome> before = link.request(Operation.input(1));
            CompletableFuture<ControlOutcome> first = link.request(Operation.brightness(1));
            for (int percent = 2; percent <= 100; percent++) {
                assertSame(first, link.request(Operation.brightness(percent)));
            }
            ControlOutcome outcome = first.orTimeout(10, TimeUnit.SECONDS).join();
            assertTrue(before.isDone());
            assertEquals(ControlOutcome.Result.CONFIRMED, outcome.result());
            assertTrue(
                    outcome.words().vi().startsWith("Độ sáng 100 %"),
                    outcome.words().vi());
            assertTrue(device.shows().contains("1:02000001=FF"), device.shows());
        }
    }

    @Test
    void presses_beyond_the_queue_are_refused_and_none_is_left_unanswered() throws Exception {
        try (ServerSocket deaf = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                ControlLink link = Hall.link(VX4S, deaf.getLocalPort(), "")) {
            List<CompletableFuture<ControlOutcome>> outcomes = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                outcomes.add(link.request(i % 2 == 0 ? Operation.black() : Operation.normal()));
            }
            List<ControlOutcome.Result> results = new ArrayList<>();
            for (CompletableFuture<ControlOutcome> each : outcomes) {
                results.add(each.get(10, TimeUnit.SECONDS).result());
            }
            assertTrue(results.contains(ControlOutcome.Result.REFUSED), results.toString());
            assertTrue(results.contains(ControlOutcome.Result.ABSENT), results.toString());
        }
    }

    @Test
    void a_closed_link_answers_what_waits_and_what_comes() {
        ControlLink link = Hall.link(VX4S, 9, "");
        link.close();
        assertTrue(Hall.outcome(link, Operation.black()).words().en().contains("stopping"));
    }

    @Test
    void bytes_on_the_wire_are_the_vendors() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ControlLink link = Hall.link(X4S, server.getLocalPort(), "")) {
            CompletableFuture<ControlOutcome> outcome = link.request(Operation.black());
            try (Socket client = server.accept()) {
                client.setSoTimeout(5000);
                InputStream in = client.getInputStream();
                byte[] first = in.readNBytes(4);
                byte[] told = first[0] == (byte) 0x99 ? in.readNBytes(17) : plus(first, in.readNBytes(13));
                assertArrayEquals(GoldenExchange.read("colorlight-z-black").request(), told);
                assertEquals(ControlOutcome.Result.SENT, outcome.join().result());
            }
        }
    }

    private static byte[] plus(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }
}
