package vn.phong.output;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/**
 * The Open Lighting Architecture's daemon with its receivers for Art-Net, sACN and Open Pixel Control, on this machine.
 */
final class OlaDaemon implements AutoCloseable {
    private static final int PATIENCE_MS = 15_000;
    private static final List<String> OTHER_PLUGINS = List.of(
            "dummy",
            "ftdidmx",
            "gpio",
            "karate",
            "kinet",
            "milinst",
            "opendmx",
            "osc",
            "pathport",
            "renard",
            "sandnet",
            "shownet",
            "spi",
            "stageprofi",
            "uartdmx",
            "usbdmx",
            "usbserial",
            "usbpro",
            "espnet",
            "nanoleaf");

    private final Process process;
    private final int webPort;
    private final int opcPort;
    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.builder().build();

    private OlaDaemon(Process process, int webPort, int opcPort) {
        this.process = process;
        this.webPort = webPort;
        this.opcPort = opcPort;
    }

    static OlaDaemon started(Path folder) throws IOException, InterruptedException {
        int opcPort = freePort();
        Path settings = Files.createDirectories(folder.resolve("ola"));
        for (String plugin : OTHER_PLUGINS) {
            Files.writeString(settings.resolve("ola-" + plugin + ".conf"), "enabled = false\n");
        }
        Files.writeString(settings.resolve("ola-artnet.conf"), "enabled = true\nip = 127.0.0.1\n");
        Files.writeString(settings.resolve("ola-e131.conf"), "enabled = true\nip = 127.0.0.1\ninput_ports = 5\n");
        String listen = "127.0.0.1:" + opcPort;
        Files.writeString(
                settings.resolve("ola-openpixelcontrol.conf"),
                "enabled = true\nlisten = " + listen + "\nlisten_" + listen + "_channel = 0\n");
        int webPort = freePort();
        Process process = new ProcessBuilder(command(settings, webPort))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("ola.log").toFile())
                .start();
        OlaDaemon ola = new OlaDaemon(process, webPort, opcPort);
        ola.awaitReceivers(folder.resolve("ola.log"));
        return ola;
    }

    /** The daemon refuses to run as root, and then must be let in to its settings. */
    private static List<String> command(Path settings, int webPort) throws IOException {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            for (Path open = settings; open.getNameCount() > 1; open = open.getParent()) {
                Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
            }
            try (var files = Files.list(settings)) {
                for (Path file : files.toList()) {
                    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
                }
            }
            command.addAll(List.of("setpriv", "--reuid", "olad", "--regid", "nogroup", "--clear-groups"));
        }
        command.addAll(List.of(
                "olad",
                "--config-dir",
                settings.toString(),
                "--http-port",
                String.valueOf(webPort),
                "--rpc-port",
                String.valueOf(freePort()),
                "--interface",
                "127.0.0.1",
                "--no-register-with-dns-sd"));
        return command;
    }

    int opcPort() {
        return opcPort;
    }

    /**
     * Gives one of its universes what the next port of a receiver takes: {@code ArtNet}, {@code E1.31} or {@code OPC}.
     */
    void listen(int universe, String receiver) throws IOException, InterruptedException {
        List<String> inputs = new ArrayList<>();
        for (JsonNode each : asked("/json/get_ports")) {
            if (each.path("device").asText().startsWith(receiver)
                    && !each.path("is_output").asBoolean()) {
                inputs.add(each.path("id").asText());
            }
        }
        String form = "id=" + universe + "&name=u" + universe + "&add_ports=" + inputs.get(0);
        HttpRequest request = HttpRequest.newBuilder(address("/new_universe"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        JsonNode answer = json.readTree(
                client.send(request, HttpResponse.BodyHandlers.ofString()).body());
        if (!answer.path("ok").asBoolean()) {
            throw new IOException("olad: " + answer);
        }
    }

    /** The channels of one of its universes, 0 to 255 each, as many as ever came. */
    List<Integer> channels(int universe) throws IOException, InterruptedException {
        List<Integer> channels = new ArrayList<>();
        asked("/get_dmx?u=" + universe).path("dmx").forEach(value -> channels.add(value.asInt()));
        return channels;
    }

    private JsonNode asked(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address(path)).build();
        return json.readTree(
                client.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + webPort + path);
    }

    private void awaitReceivers(Path log) throws IOException, InterruptedException {
        long patience = System.nanoTime() + PATIENCE_MS * 1_000_000L;
        while (true) {
            try {
                if (asked("/json/get_ports").toString().contains("OPC")) {
                    return;
                }
            } catch (IOException notYet) {
                // said below when it never comes
            }
            if (System.nanoTime() > patience || !process.isAlive()) {
                close();
                throw new IOException("olad did not start: " + Files.readString(log, StandardCharsets.UTF_8));
            }
            Thread.sleep(50);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
