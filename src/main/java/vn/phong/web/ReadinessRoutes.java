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
import vn.phong.check.Severity;
import vn.phong.message.Message;
import vn.phong.message.Refusal;
import vn.phong.output.OutputHealth;
import vn.phong.playout.Playout;

/** What of the machine and its devices must be mended before the hall fills, beside what is found in the event. */
final class ReadinessRoutes {
    private static final long MB = 1 << 20;
    private static final long DISK_LOW_MB = 500;
    private static final long DISK_FULL_MB = 50;

    /** A clock before this was never set: the program is younger. */
    private static final Instant YOUNGEST = Instant.parse("2026-01-01T00:00:00Z");

    private record Found(Severity severity, String check, Message message) {}

    private final Playout playout;
    private final RemoteServer.Office office;
    private final Looking looking;

    ReadinessRoutes(Playout playout, RemoteServer.Office office, Looking looking) {
        this.playout = playout;
        this.office = office;
        this.looking = looking;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/v1/readiness", this::readiness, Right.WATCH);
    }

    private void readiness(Context context) {
        looking.answer(context, this::found, node -> ShowRoutes.answer(context, 200, node));
    }

    private ObjectNode found() {
        Instant now = office.clock().instant();
        List<Found> found = new ArrayList<>(disk());
        playout.alarms().forEach(alarm -> found.add(new Found(Severity.ERROR, "alarm", alarm)));
        for (OutputHealth output : playout.outputs()) {
            if (output.state() != OutputHealth.State.LIVE) {
                found.add(new Found(Severity.ERROR, "output", away(output)));
            }
        }
        if (now.isBefore(YOUNGEST)) {
            found.add(new Found(
                    Severity.ERROR,
                    "clock",
                    new Message(
                            "Đồng hồ của máy chưa đặt đúng; hãy đặt lại ngày giờ.",
                            "The clock of the computer is not set; set its date and time.")));
        }
        ObjectNode node = Json.object()
                .put("at", now.toEpochMilli())
                .put("event", editable().orElse(null));
        ArrayNode list = node.putArray("findings");
        for (Found each : found) {
            list.addObject()
                    .put("severity", each.severity().name().toLowerCase(Locale.ROOT))
                    .put("check", each.check())
                    .set("message", Json.of(each.message()));
        }
        return node;
    }

    private static Message away(OutputHealth output) {
        return new Message(
                "Đầu ra " + output.name() + ": " + output.words().vi(),
                "Output " + output.name() + ": " + output.words().en());
    }

    private List<Found> disk() {
        try {
            long freeMb = Files.getFileStore(office.data()).getUsableSpace() / MB;
            if (freeMb >= DISK_LOW_MB) {
                return List.of();
            }
            Severity severity = freeMb < DISK_FULL_MB ? Severity.ERROR : Severity.WARNING;
            return List.of(new Found(
                    severity,
                    "disk",
                    new Message(
                            "Ổ đĩa chỉ còn " + freeMb + " MB; hãy xóa bớt tệp không cần.",
                            "The disk has only " + freeMb + " MB left; delete what is not needed.")));
        } catch (IOException unreadable) {
            return List.of(new Found(
                    Severity.ERROR,
                    "disk",
                    new Message(
                            "Không đọc được ổ đĩa của thư mục dữ liệu; hãy kiểm tra ổ đĩa.",
                            "The disk of the data folder cannot be read; check the disk.")));
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
