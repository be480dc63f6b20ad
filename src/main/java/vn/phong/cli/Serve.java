package vn.phong.cli;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.LoggerFactory;
import vn.phong.Home;
import vn.phong.Wiring;
import vn.phong.message.Refusal;
import vn.phong.outside.Ways;
import vn.phong.profile.WallPlan;

/** {@code serve}: opens the event on the wall and stays until it is stopped. */
final class Serve implements Command {
    static final Set<String> OPTIONS =
            Set.of("event", "wall", "port", "data", "host", "osc", "osc-out", "https", "certificate");
    static final Set<String> FLAGS = Set.of("get-aliases", "no-name");
    static final String HOST = "0.0.0.0";
    static final int PORT = 7700;
    static final int PORT_MAX = 65535;

    /** A show that takes longer to answer hangs. */
    private static final int ANSWER_MAX_S = 5;

    private static final Set<String> WALL = Set.of("--wall", "-wall");
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{M}\\p{N}._/:@,+-]+");
    private static final Pattern RECEIVER = Pattern.compile("([A-Za-z0-9.-]{1,253}):([0-9]{1,5})");

    @Override
    public int run(List<String> words) throws IOException, InterruptedException {
        Arguments arguments = Arguments.of(words, OPTIONS, FLAGS);
        try (SignOfLife life = SignOfLife.begun();
                OneShow one = OneShow.of(data(arguments));
                Wiring wiring = opened(words)) {
            one.servedAt(Welcome.remote(wiring, host(arguments)));
            life.serving(() -> wiring.playout().answers(ANSWER_MAX_S));
            Runtime.getRuntime().addShutdownHook(new Thread(wiring::close, "closing"));
            Thread.currentThread().join();
        }
        return 0;
    }

    /** The show on its wall, its pages open, and the welcome printed. */
    static Wiring opened(List<String> words) throws IOException {
        // Beside the wall's file, because the outputs want a log and its calendar takes long to load.
        new Thread(LoggerFactory::getILoggerFactory, "log").start();
        Arguments arguments = Arguments.of(words, OPTIONS, FLAGS);
        arguments.nothingElse();
        int port = arguments.number("port", PORT, 0, PORT_MAX);
        Ways ways = ways(arguments);
        Path data = data(arguments);
        WallPlan wall = Walls.served(arguments.option("wall"), data);
        Wiring wiring = Wiring.lit(wall, data, command(words));
        String host = host(arguments);
        try {
            wiring.open(arguments.option("event").map(Path::of), host, port, ways);
            System.out.print(Welcome.text(wiring, host));
            return wiring;
        } catch (IOException | RuntimeException unopened) {
            wiring.close();
            throw unopened;
        }
    }

    /** What was typed, its wall left out; a word that a shell would take apart is quoted. */
    static String command(List<String> words) {
        StringBuilder command = new StringBuilder("./run.sh serve");
        for (int index = 0; index < words.size(); index++) {
            if (WALL.contains(words.get(index))) {
                index++;
            } else {
                command.append(' ').append(quoted(words.get(index)));
            }
        }
        return command.toString();
    }

    private static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    private static Path data(Arguments arguments) {
        return arguments.option("data").map(Path::of).orElseGet(Home::dataFolder);
    }

    private static String host(Arguments arguments) {
        return arguments.option("host").orElse(HOST);
    }

    /** Pages and the name in the network unless other ways are asked for. */
    static Ways ways(Arguments arguments) {
        OptionalInt osc = arguments.option("osc").isPresent()
                ? OptionalInt.of(arguments.number("osc", 0, 1, PORT_MAX))
                : OptionalInt.empty();
        return new Ways(
                arguments.flag("get-aliases"),
                osc,
                arguments.option("osc-out").map(Serve::receiver),
                !arguments.flag("no-name"),
                https(arguments));
    }

    private static Optional<Ways.Https> https(Arguments arguments) {
        Optional<Path> certificate = arguments.option("certificate").map(Path::of);
        if (arguments.option("https").isPresent()) {
            return Optional.of(new Ways.Https(arguments.number("https", 0, 0, PORT_MAX), certificate));
        }
        if (certificate.isPresent()) {
            throw new Refusal(
                    "--certificate chỉ dùng khi mở https; hãy thêm --https 7743.",
                    "--certificate is of use with https only; add --https 7743.");
        }
        return Optional.empty();
    }

    private static InetSocketAddress receiver(String text) {
        Matcher matcher = RECEIVER.matcher(text);
        if (matcher.matches() && Integer.parseInt(matcher.group(2)) <= PORT_MAX) {
            InetSocketAddress found = new InetSocketAddress(matcher.group(1), Integer.parseInt(matcher.group(2)));
            if (!found.isUnresolved()) {
                return found;
            }
        }
        throw new Refusal(
                "--osc-out " + text + " không dùng được; hãy viết máy:cổng, ví dụ 192.168.1.50:12321.",
                "--osc-out " + text + " cannot be used; write host:port, such as 192.168.1.50:12321.");
    }
}
