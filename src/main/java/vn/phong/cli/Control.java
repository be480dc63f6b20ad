package vn.phong.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import vn.phong.Home;
import vn.phong.command.Operation;
import vn.phong.control.ControlHealth;
import vn.phong.control.ControlLink;
import vn.phong.control.ControlLinks;
import vn.phong.control.ControlOutcome;
import vn.phong.message.Message;
import vn.phong.message.Refusal;
import vn.phong.profile.WallPlan;

/** {@code control --wall my-wall.json brightness 60}: tells the wall's processors something, without a server. */
final class Control implements Command {
    private static final LongSupplier NANOS = System::nanoTime;
    private static final int NOT_DONE = 1;
    private static final int STATUS_WAIT_MS = 4000;
    private static final int STATUS_LOOK_MS = 20;
    private static final String WORDS = "status, brightness 60, black, freeze, normal, test 3, input 2, preset 1";

    @Override
    public int run(List<String> words) throws IOException, InterruptedException {
        Arguments arguments = Arguments.of(words, Set.of("wall", "data"));
        Path data = arguments.option("data").map(Path::of).orElseGet(Home::dataFolder);
        WallPlan plan = Walls.of(arguments.required("wall", "my-wall.json"), data);
        if (plan.controls().isEmpty()) {
            throw new Refusal(
                    "Tệp màn hình này không có \"controls\"; hãy thêm bộ xử lý của màn vào đó.",
                    "This wall file has no \"controls\"; add the wall's processor there.");
        }
        if (arguments.rest().equals(List.of("status"))) {
            return withLinks(plan, Control::status);
        }
        Operation operation = operation(arguments.rest());
        return withLinks(plan, links -> told(links, operation));
    }

    private interface Use {
        int of(List<ControlLink> links) throws InterruptedException;
    }

    private static int withLinks(WallPlan plan, Use use) throws InterruptedException {
        List<ControlLink> links = ControlLinks.open(plan, NANOS);
        try {
            return use.of(links);
        } finally {
            links.forEach(ControlLink::close);
        }
    }

    private static Operation operation(List<String> words) {
        String text = String.join(" ", words);
        Operation.Kind kind =
                Operation.Kind.of(words.isEmpty() ? "" : words.get(0)).orElseThrow(() -> unknown(text));
        if (!text.matches(kind.isNumbered() ? kind.key() + " \\d{1,5}" : kind.key())) {
            throw unknown(text);
        }
        return new Operation(kind, kind.isNumbered() ? Integer.parseInt(words.get(1)) : 0);
    }

    private static Refusal unknown(String text) {
        return new Refusal(
                "Không hiểu \"" + text + "\"; hãy ghi một trong: " + WORDS + ".",
                "\"" + text + "\" is not understood; write one of: " + WORDS + ".");
    }

    private static int told(List<ControlLink> links, Operation operation) {
        List<CompletableFuture<ControlOutcome>> outcomes =
                links.stream().map(link -> link.request(operation)).toList();
        boolean done = true;
        for (CompletableFuture<ControlOutcome> each : outcomes) {
            ControlOutcome outcome = each.join();
            print(outcome.words());
            done &= outcome.result() == ControlOutcome.Result.CONFIRMED
                    || outcome.result() == ControlOutcome.Result.SENT;
        }
        return done ? 0 : NOT_DONE;
    }

    private static int status(List<ControlLink> links) throws InterruptedException {
        boolean live = true;
        for (ControlLink link : links) {
            ControlHealth health = asked(link);
            print(health.words());
            System.out.println(
                    "  " + health.profile() + "  " + (health.lastAnswer().isEmpty() ? "-" : health.lastAnswer()));
            live &= health.state() == ControlHealth.State.LIVE || health.state() == ControlHealth.State.UNTRIED;
        }
        return live ? 0 : NOT_DONE;
    }

    /** What is known once the device was asked; a device that cannot be asked stays untried. */
    private static ControlHealth asked(ControlLink link) throws InterruptedException {
        int left = link.plan().profile().probe().isEmpty() ? 0 : STATUS_WAIT_MS;
        while (left > 0 && link.health().state() == ControlHealth.State.UNTRIED) {
            Thread.sleep(STATUS_LOOK_MS);
            left -= STATUS_LOOK_MS;
        }
        return link.health();
    }

    private static void print(Message words) {
        System.out.println(words.vi());
        System.out.println(words.en());
    }
}
