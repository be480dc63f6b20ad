package vn.phong.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import vn.phong.Home;
import vn.phong.command.Operation;
import vn.phong.message.Message;
import vn.phong.profile.ControlProfile;
import vn.phong.profile.ControlTransport;
import vn.phong.profile.FirmwareProfile;
import vn.phong.profile.ProfileLibrary;

/** {@code profiles}: lists and checks the kinds of devices, those of the data folder among them. */
final class Profiles implements Command {
    private static final int REFUSED = 2;

    @Override
    public int run(List<String> words) {
        Arguments arguments = Arguments.of(words, Set.of("data"));
        arguments.nothingElse();
        Path data = arguments.option("data").map(Path::of).orElseGet(Home::dataFolder);
        ProfileLibrary library = Walls.profiles(data);
        library.profiles().forEach(profile -> System.out.println(line(profile)));
        for (Message refused : library.refused()) {
            System.err.println(refused.vi());
            System.err.println(refused.en());
        }
        System.out.println(library.profiles().size() + " hồ sơ dùng được, "
                + library.refused().size() + " bị bỏ (profiles" + " usable, left out).");
        return library.refused().isEmpty() ? 0 : REFUSED;
    }

    private static String line(FirmwareProfile profile) {
        String tested = profile.testedAgainst().isEmpty() ? "-" : String.join(", ", profile.testedAgainst());
        return "%-26s %s %s  %s  [%s]".formatted(profile.id(), profile.maker(), profile.model(), what(profile), tested);
    }

    private static String what(FirmwareProfile profile) {
        if (profile instanceof ControlProfile control) {
            String transports =
                    control.transports().stream().map(Profiles::text).collect(Collectors.joining(", "));
            String operations = control.commands().kinds().stream()
                    .map(kind -> name(control, kind))
                    .collect(Collectors.joining(" "));
            return transports + ": " + operations;
        }
        return profile.pixelsMax() + " px";
    }

    /** An operation that is read back has a star. */
    private static String name(ControlProfile control, Operation.Kind kind) {
        boolean confirmed = control.commands().of(kind).stream()
                .anyMatch(entry -> !entry.readBack().isEmpty());
        return confirmed ? kind.key() + "*" : kind.key();
    }

    private static String text(ControlTransport transport) {
        int rate = transport.kind() == ControlTransport.Kind.SERIAL ? transport.baud() : transport.port();
        return transport.kind().name().toLowerCase(Locale.ROOT) + " " + rate;
    }
}
