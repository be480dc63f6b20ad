package vn.phong.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import vn.phong.cli.bench.Bench;
import vn.phong.cli.soak.Soak;
import vn.phong.message.Refusal;

/** The subcommands by name. */
public final class Commands {
    private static final Map<String, Supplier<Command>> BY_NAME = new LinkedHashMap<>();

    static {
        BY_NAME.put("serve", Serve::new);
        BY_NAME.put("import", Import::new);
        BY_NAME.put("render", Render::new);
        BY_NAME.put("check", Check::new);
        BY_NAME.put("proof", Proof::new);
        BY_NAME.put("agenda", Agenda::new);
        BY_NAME.put("pack", Pack::new);
        BY_NAME.put("unpack", Unpack::new);
        BY_NAME.put("layouts", Layouts::new);
        BY_NAME.put("wall", Describe::new);
        BY_NAME.put("simulate", Simulate::new);
        BY_NAME.put("screen", Screens::new);
        BY_NAME.put("control", Control::new);
        BY_NAME.put("profiles", Profiles::new);
        BY_NAME.put("bench", Bench::new);
        BY_NAME.put("soak", Soak::new);
        BY_NAME.put("slate", Slate::new);
        BY_NAME.put("cds", Rehearse::new);
        BY_NAME.put("help", Help::new);
    }

    private static final Set<String> ASKS_FOR_HELP = Set.of("--help", "-h");

    private Commands() {}

    /**
     * Does what a subcommand is asked, or prints how it is used where a word asks for that.
     *
     * @param words the words after its name
     * @throws Refusal for a name there is no subcommand of, and as the subcommand does
     */
    public static int run(String name, List<String> words) throws IOException, InterruptedException {
        Command command = named(name);
        return words.stream().anyMatch(ASKS_FOR_HELP::contains) ? new Help().run(List.of(name)) : command.run(words);
    }

    /** @throws Refusal for a name there is no subcommand of */
    public static Command named(String name) {
        Supplier<Command> made = BY_NAME.get(name);
        if (made == null) {
            String names = String.join(", ", names());
            throw new Refusal(
                    "Không có lệnh \"" + name + "\"; các lệnh dùng được: " + names + ".",
                    "There is no command \"" + name + "\"; the commands are: " + names + ".");
        }
        return made.get();
    }

    public static Set<String> names() {
        return BY_NAME.keySet();
    }
}
