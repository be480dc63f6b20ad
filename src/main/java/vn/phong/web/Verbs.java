package vn.phong.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.phong.show.OverlayCommand;
import vn.phong.show.RundownCommand;
import vn.phong.show.ShowCommand;
import vn.phong.show.Timer;
import vn.phong.show.TimerCommand;
import vn.phong.show.ToSpeaker;

/** What can be asked of the show from outside, by name: one table for every way in. */
final class Verbs {
    /**
     * One thing that can be asked.
     *
     * @param name its name in addresses, such as {@code next}
     * @param right what the device must be allowed; {@link Right#RUN} unless it says otherwise
     * @param asked what its JSON may hold beside {@code commandId} and {@code expectedRevision}
     * @param reader makes the command of the members, or turns them back
     */
    record Verb(String name, Right right, AskedMembers asked, Function<Members, ShowCommand> reader) {
        Verb(String name, Right right, Function<Members, ShowCommand> reader) {
            this(name, right, AskedMembers.of(reader), reader);
        }

        Verb(String name, Function<Members, ShowCommand> reader) {
            this(name, Right.RUN, reader);
        }

        Set<String> members() {
            return asked.names();
        }
    }

    private static final long TIMER_SECONDS_MAX = Timer.TOTAL_MS_MAX / 1000;
    private static final int TIME_LENGTH = 5;

    private static final Map<String, Verb> BY_NAME = Stream.concat(
                    Stream.of(
                            plain("next", new ShowCommand.Next()),
                            plain("previous", new ShowCommand.Previous()),
                            plain("take", new ShowCommand.Take()),
                            new Verb("load", body -> new ShowCommand.Load(body.position())),
                            plain("backdrop", new ShowCommand.Backdrop()),
                            new Verb("black", body -> new ShowCommand.Black(body.on())),
                            new Verb("freeze", body -> new ShowCommand.Freeze(body.on())),
                            new Verb("pattern", body -> new ShowCommand.Pattern(body.on())),
                            new Verb("lock", body -> new ShowCommand.Lock(body.on())),
                            plain("restore", new ShowCommand.Restore()),
                            new Verb("skip", body -> new RundownCommand.Skip(body.id("cue"), body.on())),
                            new Verb(
                                    "move",
                                    body -> new RundownCommand.Move(body.id("cue"), body.optionalText("after"))),
                            new Verb(
                                    "insert",
                                    Right.EDIT,
                                    body -> new RundownCommand.Insert(body.newCue(), body.optionalText("after"))),
                            new Verb("duplicate", body -> new RundownCommand.Duplicate(body.id("cue"))),
                            plain("undo", new ShowCommand.Undo()),
                            new Verb(
                                    "overlay/strip",
                                    body -> new OverlayCommand.Strip(
                                            body.text("text", OverlayCommand.STRIP_LENGTH_MAX))),
                            new Verb("overlay/clock", body -> new OverlayCommand.Clock(body.on())),
                            new Verb("overlay/countdown", body -> new OverlayCommand.Countdown(body.on())),
                            new Verb(
                                    "timer/set",
                                    body -> new TimerCommand.TimerSet(
                                            body.milliseconds("seconds", 1, TIMER_SECONDS_MAX))),
                            new Verb(
                                    "timer/until",
                                    body -> new TimerCommand.TimerUntil(body.text("time", TIME_LENGTH), 0, 0)),
                            plain("timer/start", new TimerCommand.TimerStart(0)),
                            plain("timer/pause", new TimerCommand.TimerPause(0)),
                            plain("timer/reset", new TimerCommand.TimerReset()),
                            plain("timer/clear", new TimerCommand.TimerClear()),
                            new Verb(
                                    "timer/add",
                                    body -> new TimerCommand.TimerAdd(
                                            body.milliseconds("seconds", -TIMER_SECONDS_MAX, TIMER_SECONDS_MAX))),
                            new Verb("message", body -> new ToSpeaker(body.text("text", ToSpeaker.LENGTH_MAX)))),
                    ListVerbs.all())
            .collect(Collectors.toMap(Verb::name, Function.identity(), (one, two) -> one, LinkedHashMap::new));

    private Verbs() {}

    private static Verb plain(String name, ShowCommand command) {
        return new Verb(name, body -> command);
    }

    /** Every verb, in the order people read them. */
    static List<Verb> all() {
        return List.copyOf(BY_NAME.values());
    }

    static boolean has(String name) {
        return BY_NAME.containsKey(name);
    }

    /** The verb of this name; another name is turned back (404) with those there are. */
    static Verb named(String name) {
        Verb verb = BY_NAME.get(name);
        if (verb == null) {
            String all = String.join(", ", BY_NAME.keySet());
            throw new Rejection(
                    404,
                    "Không có lệnh này; các lệnh là " + all + ".",
                    "There is no such command; the commands are " + all + ".");
        }
        return verb;
    }
}
