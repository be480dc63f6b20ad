package vn.phong.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.event.EventFile;
import vn.phong.event.Position;
import vn.phong.message.Refusal;
import vn.phong.playout.Playout;
import vn.phong.show.AwardCommand;
import vn.phong.show.Press;
import vn.phong.show.RundownCommand;
import vn.phong.show.Show;
import vn.phong.show.ShowCommand;
import vn.phong.show.Verdict;

/** Presses in, state out. */
final class ShowRoutes {
    private static final Duration PRESS_MAX = Duration.ofSeconds(3);
    /** In the hall's milliseconds since 1970; a page gives a press up after 3 s and says that it was not sent. */
    private static final String PRESSED_AT = "Phong-Pressed-At";

    private static final Pattern MOMENT = Pattern.compile("[0-9]{1,15}");
    private static final long LATE_MS = 4000;

    private final Playout playout;
    private final Live live;
    private final Gate gate;
    private final Brightness brightness;
    private final Executor answering;

    /** @param answering where answers are written that wait for a processor */
    ShowRoutes(Playout playout, Live live, Gate gate, Brightness brightness, Executor answering) {
        this.playout = playout;
        this.live = live;
        this.gate = gate;
        this.brightness = brightness;
        this.answering = answering;
    }

    void addTo(RoutesConfig routes) {
        routes.post("/api/v1/show/brightness", this::brighten, Right.RUN);
        routes.post("/api/v1/show/<command>", this::command, Right.WATCH);
        routes.get("/api/v1/lists", context -> answer(context, 200, ListsJson.all(playout.show())), Right.WATCH);
        routes.get("/api/v1/state", context -> answer(context, 200, live.state(playout.show())), Right.WATCH);
    }

    /** After every other route: a GET of any other address below {@code /api/} presses. */
    void addAliasesTo(RoutesConfig routes) {
        routes.get("/api/<command>", this::alias, Right.RUN);
    }

    /** Presses and waits until the packets are on their way; what cannot be done is turned back (422). */
    Verdict press(Device device, Press press) {
        live.control().admit(device);
        return unhindered(device, press);
    }

    private Verdict unhindered(Device device, Press press) {
        if (press.command() instanceof ShowCommand.Load load) {
            checkCue(load.position());
        }
        if (press.command() instanceof ShowCommand.Edit edit) {
            checkWritable(playout.show().event().edited(edit.cue()));
        }
        if (press.command() instanceof RundownCommand.Insert insert) {
            checkWritable(withNew(playout.show().event(), insert.cue()));
        }
        if (press.command() instanceof AwardCommand.Change change) {
            checkDrawable(change);
        }
        return done(playout.press(press.by(device.presser())));
    }

    /**
     * A roll call that no page of the wall could hold any more is turned back (422) before the evening has it; its
     * picture is kept, so that the press finds it finished.
     */
    private void checkDrawable(AwardCommand.Change change) {
        try {
            Show before = playout.show();
            Show after = change.applyTo(before).show();
            if (after != before) {
                done(playout.pictures().draft(after.event().cue(change.cue()).orElseThrow(), 1));
            }
        } catch (Refusal refused) {
            throw new Rejection(422, refused.words());
        }
    }

    private static <T> T done(CompletableFuture<T> asked) {
        try {
            return asked.get(PRESS_MAX.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Refusal refusal) {
                throw new Rejection(422, refusal.words());
            }
            throw new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw new Rejection(
                    503,
                    "Lệnh chưa được thực hiện kịp; hãy nhìn màn rồi bấm lại nếu cần.",
                    "The press was not done in time; look at the wall, then press again if needed.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Rejection(503, "Phông đang dừng; hãy thử lại sau.", "Phông is stopping; try again later.");
        }
    }

    static int status(Verdict verdict) {
        return verdict.kind() == Verdict.Kind.STALE ? 409 : 200;
    }

    /** {@code result} and {@code message}, or {@code error} for a stale press. */
    static ObjectNode outcome(Verdict verdict) {
        if (verdict.kind() == Verdict.Kind.STALE) {
            return Json.error(verdict.said().orElseThrow());
        }
        boolean repeated = verdict.kind() == Verdict.Kind.REPEATED;
        String done = verdict.said().isPresent() ? "nothing" : "done";
        ObjectNode node = Json.object().put("result", repeated ? "repeated" : done);
        verdict.said().ifPresent(said -> node.set("message", Json.of(said)));
        return node;
    }

    private void command(Context context) {
        spoken(context, context.pathParam("command"), Bodies.json(context));
    }

    /** The same by GET, for buttons that know nothing else: members stand behind the question mark. */
    private void alias(Context context) {
        ObjectNode members = Json.object();
        context.queryParamMap().forEach((name, values) -> Spoken.put(members, name, values.get(0)));
        spoken(context, context.pathParam("command"), members);
    }

    private void brighten(Context context) {
        spoken(context, Brightness.VERB, Bodies.json(context));
    }

    /** What the network held back is not done when it comes at last: its sender was told that it was not sent. */
    private void checkInTime(Context context) {
        String pressedAt = context.header(PRESSED_AT);
        if (pressedAt != null
                && MOMENT.matcher(pressedAt).matches()
                && playout.clock().millis() - Long.parseLong(pressedAt) > LATE_MS) {
            throw new Rejection(
                    409,
                    "Lệnh này đến trễ nên không thực hiện; hãy nhìn màn rồi bấm lại.",
                    "This press came late and was not done; look at the wall, then press again.");
        }
    }

    private void spoken(Context context, String path, ObjectNode members) {
        checkInTime(context);
        if (Brightness.isAsked(path)) {
            gate.check(context, Right.RUN);
            CompletableFuture<ObjectNode> told = brighten(gate.admitted(context), path, members);
            context.future(() -> told.thenAcceptAsync(
                    node -> answer(context, 200, node.set("state", live.state(playout.show()))), answering));
            return;
        }
        Spoken.Asked asked = Spoken.of(path, playout.show());
        gate.check(context, Verbs.named(asked.verb()).right());
        Press press = PressReader.read(asked.verb(), asked.with(members));
        live.control().admit(gate.admitted(context));
        answer(context, press);
    }

    private CompletableFuture<ObjectNode> brighten(Device device, String path, ObjectNode members) {
        live.control().admit(device);
        return brightness.tell(device, path, members, playout.show());
    }

    /** A press that came by another way than HTTP, made for a device that is nobody's in particular; nobody is told. */
    void press(Device device, String path, ObjectNode members) {
        if (Brightness.isAsked(path)) {
            CompletableFuture<ObjectNode> unused = brighten(device, path, members);
            return;
        }
        Spoken.Asked asked = Spoken.of(path, playout.show());
        press(device, PressReader.read(asked.verb(), asked.with(members)));
    }

    /** Whoever only prepares changes the show while nobody is at its controls, and takes none. */
    void takeOver(Context context, Press press) {
        if (!gate.admitted(context).role().may(Right.EDIT)) {
            live.control().checkFree();
        }
        answer(context, press);
    }

    /** Presses whoever holds control: the words of the plan are nobody's to hold. */
    void answer(Context context, Press press) {
        Verdict verdict = unhindered(gate.admitted(context), press);
        ObjectNode outcome = outcome(verdict);
        outcome.set("state", live.state(verdict.show()));
        if (verdict.kind() == Verdict.Kind.STALE && press.command() instanceof ShowCommand.Edit edit) {
            verdict.show().event().cue(edit.cue().id()).ifPresent(now -> outcome.set("current", CueJson.of(now)));
        }
        answer(context, status(verdict), outcome);
    }

    private static Event withNew(Event event, Cue cue) {
        Stream<Cue> others = event.cues().stream().filter(each -> !each.id().equals(cue.id()));
        return event.withCues(Stream.concat(others, Stream.of(cue)).toList());
    }

    /** What could not be written down again is turned back (422) before it is done. */
    private static void checkWritable(Event changed) {
        try {
            EventFile.write(changed);
        } catch (Refusal refused) {
            throw new Rejection(422, refused.words());
        }
    }

    private void checkCue(Position position) {
        if (!playout.show().rundown().has(position)) {
            throw unknown(422);
        }
    }

    static Rejection unknown(int status) {
        return new Rejection(
                status,
                "Không có mục này trong chương trình; hãy tải lại trang để thấy danh sách mới.",
                "There is no such cue in the rundown; reload the page to see the current list.");
    }

    static void answer(Context context, int status, ObjectNode node) {
        context.status(status).contentType("application/json").result(Json.text(node));
    }
}
