package vn.phong.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import vn.phong.check.Machine;
import vn.phong.check.Severity;
import vn.phong.message.Message;
import vn.phong.message.Refusal;
import vn.phong.output.OutputHealth;
import vn.phong.playout.Playout;

/** What of the machine and its devices must be mended before the hall fills, beside what is found in the event. */
final class ReadinessRoutes {
    private record Found(Severity severity, String check, Message message) {}

    private final Playout playout;
    private final Live live;
    private final RemoteServer.Office office;
    private final OfficeReading files;
    private final Looking looking;

    ReadinessRoutes(Playout playout, Live live, RemoteServer.Office office, OfficeReading files, Looking looking) {
        this.playout = playout;
        this.live = live;
        this.office = office;
        this.files = files;
        this.looking = looking;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/v1/readiness", this::readiness, Right.WATCH);
    }

    private void readiness(Context context) {
        String asked = Optional.ofNullable(context.queryParam("event")).orElse("");
        looking.answer(context, () -> found(asked), node -> ShowRoutes.answer(context, 200, node));
    }

    /** @param asked the event that is being prepared; empty for the one of the show */
    private ObjectNode found(String asked) {
        Instant now = office.clock().instant();
        List<Found> found = new ArrayList<>();
        Machine.findings(freeBytes(), now)
                .forEach(each -> found.add(new Found(each.severity(), each.check(), each.message())));
        live.alarms().forEach(alarm -> found.add(new Found(Severity.ERROR, "alarm", alarm)));
        files.told().ifPresent(changed -> found.add(new Found(Severity.WARNING, "files", changed)));
        Optional<String> running = editable();
        boolean later = !asked.isEmpty() && !running.equals(Optional.of(asked));
        for (OutputHealth output : playout.outputs()) {
            if (output.state() != OutputHealth.State.LIVE) {
                found.add(new Found(later ? Severity.NOTE : Severity.ERROR, "output", away(output, later)));
            }
        }
        ObjectNode node = Json.object().put("at", now.toEpochMilli()).put("event", running.orElse(null));
        ArrayNode list = node.putArray("findings");
        for (Found each : found) {
            list.addObject()
                    .put("severity", each.severity().name().toLowerCase(Locale.ROOT))
                    .put("check", each.check())
                    .set("message", Json.of(each.message()));
        }
        return node;
    }

    /** @param later whether the event that is looked at comes on the wall later, so that nothing is amiss yet */
    private static Message away(OutputHealth output, boolean later) {
        return new Message(
                "Đầu ra " + output.name() + ": " + output.words().vi()
                        + (later ? " Chưa cần khi còn soạn; hãy nối trước giờ khai mạc." : ""),
                "Output " + output.name() + ": " + output.words().en()
                        + (later ? " Not needed while the event is prepared; connect it before it opens." : ""));
    }

    private OptionalLong freeBytes() {
        try {
            return OptionalLong.of(Files.getFileStore(office.data()).getUsableSpace());
        } catch (IOException unreadable) {
            return OptionalLong.empty();
        }
    }

    /** The prepared event that the show runs, by its name; empty when none has it. */
    private Optional<String> editable() {
        String running = playout.show().event().name();
        return office.events().names().stream()
                .filter(name -> nameOf(name).filter(running::equals).isPresent())
                .findFirst();
    }

    private Optional<String> nameOf(String file) {
        try {
            return office.events().read(file).map(stored -> stored.event().name());
        } catch (Refusal unreadable) {
            return Optional.empty();
        }
    }
}
