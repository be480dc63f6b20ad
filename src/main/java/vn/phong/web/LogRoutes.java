package vn.phong.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import vn.phong.chronicle.Chronicle;
import vn.phong.chronicle.Hung;
import vn.phong.chronicle.LogEntry;
import vn.phong.chronicle.LogSheet;

/** The log, to read and to take away; read beside the show by a thread that nothing waits for. */
final class LogRoutes {
    private static final int SHOWN_MAX = 500;
    private static final int EXPORTED_MAX = 20_000;

    private final Chronicle chronicle;
    private final Looking looking;
    private final Clock clock;

    /** @param clock the hall's, by which everybody reads the times */
    LogRoutes(Chronicle chronicle, Looking looking, Clock clock) {
        this.chronicle = chronicle;
        this.looking = looking;
        this.clock = clock;
    }

    void addTo(RoutesConfig routes) {
        routes.get(
                "/api/v1/log",
                context -> looking.answer(context, this::newest, node -> ShowRoutes.answer(context, 200, node)),
                Right.MANAGE);
        routes.get(
                "/api/v1/log.csv",
                context -> file(context, "csv", "text/csv; charset=utf-8", LogSheet::csv),
                Right.MANAGE);
        routes.get(
                "/api/v1/log.xlsx",
                context -> file(
                        context,
                        "xlsx",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        LogSheet::xlsx),
                Right.MANAGE);
    }

    private void file(Context context, String ending, String type, Function<LogSheet, byte[]> write) {
        looking.answer(
                context,
                () -> write.apply(
                        new LogSheet(chronicle.entries(EXPORTED_MAX), chronicle.hung(EXPORTED_MAX), clock.getZone())),
                bytes -> context.contentType(type)
                        .header("Content-Disposition", "attachment; filename=\"nhat-ky." + ending + "\"")
                        .result(bytes));
    }

    private ObjectNode newest() {
        ObjectNode node = Json.object().put("now", local(clock.millis()));
        node.set("entries", entries(chronicle.entries(SHOWN_MAX)));
        node.set("hung", hung(chronicle.hung(SHOWN_MAX)));
        return node;
    }

    /** A moment by the hall's clock, to the second, such as {@code 2026-11-27T08:05:00}. */
    private String local(long ms) {
        return LocalDateTime.ofInstant(Instant.ofEpochMilli(ms), clock.getZone())
                .truncatedTo(ChronoUnit.SECONDS)
                .format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
    }

    private ArrayNode entries(List<LogEntry> entries) {
        ArrayNode list = Json.object().arrayNode();
        for (LogEntry entry : entries) {
            list.addObject()
                    .put("atMs", entry.atMs())
                    .put("at", local(entry.atMs()))
                    .put("name", entry.by().name())
                    .put("role", entry.by().role())
                    .set("words", Json.of(entry.words()));
        }
        return list;
    }

    private ArrayNode hung(List<Hung> hung) {
        ArrayNode list = Json.object().arrayNode();
        for (Hung each : hung) {
            ObjectNode node = list.addObject().put("fromMs", each.fromMs()).put("from", local(each.fromMs()));
            node.put("toMs", each.toMs().isPresent() ? Long.valueOf(each.toMs().getAsLong()) : null);
            node.put("to", each.toMs().isPresent() ? local(each.toMs().getAsLong()) : null);
            node.set("words", Json.of(each.words()));
        }
        return list;
    }
}
