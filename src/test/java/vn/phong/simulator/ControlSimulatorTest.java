package vn.phong.simulator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phong.command.GoldenExchange;
import vn.phong.profile.ControlProfile;
import vn.phong.profile.FirmwareProfile;
import vn.phong.profile.ProfileLibrary;

/** The simulated devices are held to documented exchanges, without our own senders. */
class ControlSimulatorTest {
    private static final ProfileLibrary LIBRARY = ProfileLibrary.read(List.of(Path.of("firmware-profiles")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "novastar-model",
                "novastar-brightness-all-cards",
                "novastar-brightness-first-card",
                "novastar-read-brightness",
                "novastar-vx4s-hdmi",
                "novastar-vx4s-black"
            })
    void a_novastar_answers_as_the_vendor_prints(String exchange) throws IOException {
        GoldenExchange golden = GoldenExchange.read(exchange);
        try (ControlSimulator device = simulator("novastar/vx4s", "", ControlFaults.NONE);
                Socket line = line(device)) {
            line.getOutputStream().write(golden.request());
            assertArrayEquals(golden.reply(), line.getInputStream().readNBytes(golden.reply().length));
        }
    }

    @Test
    void a_novastar_says_that_a_checksum_is_wrong_and_changes_nothing() throws IOException {
        byte[] request = GoldenExchange.read("novastar-vx4s-black").request();
        request[18] = 1;
        try (ControlSimulator device = simulator("novastar/vx4s", "", ControlFaults.NONE);
                Socket line = line(device)) {
            String before = device.shows();
            line.getOutputStream().write(request);
            assertEquals(2, line.getInputStream().readNBytes(20)[2]);
            assertEquals(before, device.shows());
        }
    }

    /** JBMIA PJLink class 1: section 5.1 for the greeting and the digest, section 4 for the rest. */
    @ParameterizedTest
    @CsvSource({
        "5d8409bc1c3fa39749434aa3a5c38682%1POWR ?, %1POWR=1",
        "5d8409bc1c3fa39749434aa3a5c38682%1AVMT 11, %1AVMT=OK",
        "5d8409bc1c3fa39749434aa3a5c38682%1INPT 99, %1INPT=ERR2",
        "5d8409bc1c3fa39749434aa3a5c38682%1WARM 1, %1WARM=ERR1",
        "%1POWR ?, PJLINK ERRA",
    })
    void a_pjlink_display_answers_as_the_standard_says(String request, String reply) throws IOException {
        try (ControlSimulator device = simulator("generic/pjlink", "JBMIAProjectorLink", ControlFaults.NONE);
                Socket line = line(device)) {
            assertEquals("PJLINK 1 498e4a67", said(line));
            line.getOutputStream().write((request + "\r").getBytes(StandardCharsets.US_ASCII));
            assertEquals(reply, said(line));
        }
    }

    /** Only a profile of a data folder is its own document. */
    @Test
    void every_raw_device_answers_from_a_file_with_its_source() throws IOException {
        Map<String, String> sources = new TreeMap<>();
        try (InputStream file = ControlSimulator.class.getResourceAsStream("/simulator/raw-exchanges.json")) {
            for (JsonNode device : new JsonMapper().readTree(file).path("devices")) {
                sources.put(
                        device.path("profile").asText(), device.path("source").asText());
            }
        }
        List<String> shipped = LIBRARY.profiles().stream()
                .filter(profile -> profile instanceof ControlProfile control
                        && control.language().equals("raw"))
                .map(FirmwareProfile::id)
                .sorted()
                .toList();
        assertEquals(shipped, List.copyOf(sources.keySet()));
        assertTrue(sources.values().stream().noneMatch(String::isBlank), sources.toString());
    }

    @Test
    void a_closed_one_has_given_its_port_back() throws IOException {
        for (int round = 0; round < 300; round++) {
            ControlSimulator device = simulator("novastar/vx4s", "", ControlFaults.NONE);
            int port = device.port();
            device.close();
            try (ServerSocket next = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                assertEquals(port, next.getLocalPort());
            }
        }
    }

    @Test
    void a_colorlight_takes_the_tables_bytes_in_any_pieces_and_hangs_up_without_a_heartbeat() throws IOException {
        try (ControlSimulator device = simulator("colorlight/v8", "", ControlFaults.NONE);
                Socket line = line(device)) {
            long start = System.nanoTime();
            for (String name : List.of("colorlight-v-heartbeat", "colorlight-v-brightness", "colorlight-v-preset")) {
                for (byte each : GoldenExchange.read(name).request()) {
                    line.getOutputStream().write(each);
                }
            }
            line.setSoTimeout(10_000);
            assertEquals(-1, line.getInputStream().read());
            assertTrue(System.nanoTime() - start > 1_000_000_000L, "hung up early");
            assertEquals("0710=0200 5010=7017", device.shows());
        }
    }

    @Test
    void a_second_client_is_turned_away_when_told_so() throws IOException {
        try (ControlSimulator device = simulator("novastar/vx4s", "", ControlFaults.NONE.withOneClient());
                Socket first = line(device);
                Socket second = line(device)) {
            second.setSoTimeout(5000);
            boolean turnedAway;
            try {
                turnedAway = second.getInputStream().read() == -1;
            } catch (IOException reset) {
                turnedAway = true;
            }
            assertTrue(turnedAway);
            GoldenExchange golden = GoldenExchange.read("novastar-model");
            first.getOutputStream().write(golden.request());
            assertArrayEquals(golden.reply(), first.getInputStream().readNBytes(golden.reply().length));
        }
    }

    private static ControlSimulator simulator(String id, String password, ControlFaults faults) {
        return ControlSimulator.openLocal((ControlProfile) LIBRARY.profile(id), 0, password, faults);
    }

    private static Socket line(ControlSimulator device) throws IOException {
        Socket line = new Socket(InetAddress.getLoopbackAddress(), device.port());
        line.setTcpNoDelay(true);
        line.setSoTimeout(5000);
        return line;
    }

    private static String said(Socket line) throws IOException {
        StringBuilder text = new StringBuilder();
        int each = line.getInputStream().read();
        while (each >= 0 && each != '\r') {
            text.append((char) each);
            each = line.getInputStream().read();
        }
        return text.toString();
    }
}
