package vn.phong.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.phong.approval.ApprovalBook;
import vn.phong.approval.Decision;
import vn.phong.approval.Standing;
import vn.phong.event.Cue;
import vn.phong.message.Message;
import vn.phong.message.Refusal;
import vn.phong.playout.Signoff;
import vn.phong.show.Show;

/** Those who approve: what waits for them, and what they say, bound to the pixels they saw. */
final class ApprovalRoutes {
    private final Asked asked;
    private final Signoff signoff;
    private final Faults faults;
    private final OfficeReading files;
    private final Runnable said;
    private final Executor beside;

    /**
     * @param said after something was written down
     * @param beside where the disk is waited for
     */
    ApprovalRoutes(Asked asked, Signoff signoff, Faults faults, OfficeReading files, Runnable said, Executor beside) {
        this.asked = asked;
        this.signoff = signoff;
        this.faults = faults;
        this.files = files;
        this.said = said;
        this.beside = beside;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/v1/approval", this::book, Right.WATCH);
        routes.post("/api/v1/approval", this::submit, Right.PREPARE);
        routes.post("/api/v1/approval/{cue}", this::judge, Right.APPROVE);
    }

    /** For the state: how cues stand, by their ids; a cue nobody spoke of is left out. */
    static ObjectNode summary(Signoff signoff, Show show) {
        ObjectNode node = Json.object().put("rule", signoff.rule(show).key());
        ObjectNode cues = node.putObject("cues");
        for (Cue cue : show.event().cues()) {
            Standing standing = signoff.standing(show, cue.id());
            if (standing != Standing.DRAFT) {
                cues.put(cue.id(), standing.key());
            }
        }
        return node;
    }

    private void book(Context context) {
        Show show = asked.show(context);
        context.future(() -> all(show).thenAccept(pictures -> ShowRoutes.answer(context, 200, book(show, pictures))));
    }

    private ObjectNode book(Show show, List<Drawn> pictures) {
        ObjectNode node = Json.object()
                .put("event", show.event().name())
                .put("wall", signoff.subject(show).wall())
                .put("rule", signoff.rule(show).key());
        files.told().ifPresent(changed -> node.set("notice", Json.of(changed)));
        ArrayNode cues = node.putArray("cues");
        for (Drawn drawn : pictures) {
            Cue cue = drawn.cue();
            List<Decision> decisions = signoff.said(show, cue.id());
            ObjectNode each = cues.addObject()
                    .put("cue", cue.id())
                    .put("label", cue.label())
                    .put("standing", signoff.standing(show, cue.id()).key());
            ArrayNode hashes = each.putArray("pictures");
            drawn.pictures().forEach(hashes::add);
            drawn.refusal().ifPresent(refusal -> each.set("error", Json.of(refusal.words())));
            ArrayNode errors = each.putArray("errors");
            drawn.errors().forEach(error -> errors.add(Json.of(error)));
            ArrayNode list = each.putArray("decisions");
            decisions.forEach(decision -> list.add(decision(decision)));
        }
        return node;
    }

    static ObjectNode decision(Decision decision) {
        return Json.object()
                .put("at", decision.at().toString())
                .put("kind", decision.kind().name().toLowerCase(Locale.ROOT))
                .put("by", decision.by())
                .put("comment", decision.comment())
                .put("errors", decision.errors());
    }

    /** What nobody was asked about as it is now waits from here on; what waits already or was judged is left alone. */
    private void submit(Context context) {
        ApprovalBook.Signature signature = signature(Bodies.json(context));
        Show show = asked.show(context);
        answer(context, all(show), pictures -> {
            pictures.stream()
                    .flatMap(drawn -> drawn.refusal().stream())
                    .findFirst()
                    .ifPresent(refusal -> {
                        throw refusal;
                    });
            Map<Standing, List<Drawn>> standing = pictures.stream()
                    .collect(Collectors.groupingBy(
                            drawn -> signoff.standing(show, drawn.cue().id())));
            List<Drawn> fresh = standing.getOrDefault(Standing.DRAFT, List.of());
            List<Drawn> edited = Stream.of(Standing.EDITED, Standing.CHANGED)
                    .flatMap(each -> standing.getOrDefault(each, List.of()).stream())
                    .toList();
            List<Drawn> sent = Stream.concat(fresh.stream(), edited.stream()).toList();
            signoff.book()
                    .say(
                            Decision.Kind.SUBMITTED,
                            signature,
                            signoff.subject(show),
                            sent.stream().map(Drawn::said).toList());
            return Json.object()
                    .put("submitted", sent.size())
                    .put("fresh", fresh.size())
                    .put("edited", edited.size())
                    .put("waiting", size(standing, Standing.SUBMITTED))
                    .put("returned", size(standing, Standing.RETURNED))
                    .put(
                            "faulty",
                            sent.stream()
                                    .filter(drawn -> !drawn.errors().isEmpty())
                                    .count());
        });
    }

    private static int size(Map<Standing, List<Drawn>> standing, Standing of) {
        return standing.getOrDefault(of, List.of()).size();
    }

    /**
     * Approves a cue or asks for a change, if its pictures are still those that were seen. Pixels are judged: cues that
     * show the very same are judged with it. Where the check finds errors nobody approves unless they say that they
     * know of them.
     */
    private void judge(Context context) {
        ObjectNode body = Bodies.json(context);
        Decision.Kind kind = kind(body);
        ApprovalBook.Signature signature = signature(body);
        List<String> seen = pictures(body);
        boolean despiteErrors = body.path("despiteErrors").booleanValue();
        Show show = asked.show(context);
        Cue cue = show.event().cue(context.pathParam("cue")).orElseThrow(ApprovalRoutes::unknown);
        answer(context, signoff.pictures(show, cue.id()).thenCompose(pictures -> all(show)), drawn -> {
            List<Drawn> same = drawn.stream()
                    .filter(each -> !seen.isEmpty() && each.pictures().equals(seen))
                    .toList();
            if (same.stream().noneMatch(each -> each.cue().id().equals(cue.id()))) {
                throw new Rejection(
                        409,
                        "Hình của mục này vừa được sửa; hãy xem lại hình mới rồi duyệt.",
                        "The picture of this cue has just been changed; look at the new one, then decide.");
            }
            boolean faulty = same.stream().anyMatch(each -> !each.errors().isEmpty());
            if (kind == Decision.Kind.APPROVED && faulty && !despiteErrors) {
                throw new Rejection(
                        409,
                        "Hình này còn lỗi; hãy xem các lỗi bên hình rồi duyệt lại nếu vẫn dùng.",
                        "There are errors in this picture; read them beside it, then approve it again if it is to be"
                                + " used all the same.");
            }
            signoff.book()
                    .say(
                            kind,
                            signature,
                            signoff.subject(show),
                            same.stream().map(Drawn::said).toList());
            ObjectNode node = Json.object()
                    .put("cue", cue.id())
                    .put("standing", signoff.standing(show, cue.id()).key());
            ArrayNode cues = node.putArray("cues");
            same.forEach(each -> cues.add(each.cue().id()));
            return node;
        });
    }

    /** @param errors what the check would not let pass */
    private record Drawn(Cue cue, List<String> pictures, List<Message> errors, Optional<Refusal> refusal) {
        ApprovalBook.Said said() {
            return new ApprovalBook.Said(cue.id(), cue.fields().everyText(), errors.size(), pictures);
        }

        Drawn with(List<Message> found) {
            return new Drawn(cue, pictures, found, refusal);
        }
    }

    /** Every cue with the hashes of its pictures, or why it has none, and its errors. */
    private CompletableFuture<List<Drawn>> all(Show show) {
        CompletableFuture<Map<String, List<Message>>> errors = faults.of(show.event());
        List<CompletableFuture<Drawn>> drawn = show.event().cues().stream()
                .map(cue -> signoff.pictures(show, cue.id()).handle((pictures, failed) -> drawn(cue, pictures, failed)))
                .map(each -> each.thenCombine(
                        errors,
                        (one, found) -> one.with(found.getOrDefault(one.cue().id(), List.of()))))
                .toList();
        return CompletableFuture.allOf(drawn.toArray(CompletableFuture[]::new))
                .thenApply(done -> drawn.stream().map(CompletableFuture::join).toList());
    }

    private static Drawn drawn(Cue cue, List<String> pictures, Throwable failed) {
        if (failed == null) {
            return new Drawn(cue, pictures, List.of(), Optional.empty());
        }
        if (cause(failed) instanceof Refusal refusal) {
            return new Drawn(cue, List.of(), List.of(), Optional.of(refusal));
        }
        throw new CompletionException(failed);
    }

    private <T> void answer(Context context, CompletableFuture<T> drawing, Function<T, ObjectNode> then) {
        Supplier<CompletableFuture<?>> answered = () -> drawing.thenApplyAsync(then, beside)
                .thenAccept(node -> {
                    ShowRoutes.answer(context, 200, node);
                    said.run();
                })
                .exceptionally(ApprovalRoutes::turnBack);
        context.future(answered);
    }

    private static Void turnBack(Throwable failed) {
        Throwable cause = cause(failed);
        if (cause instanceof Refusal refusal) {
            throw new Rejection(422, refusal.words());
        }
        throw new CompletionException(cause);
    }

    private static Throwable cause(Throwable failed) {
        return failed instanceof CompletionException wrapped && wrapped.getCause() != null
                ? wrapped.getCause()
                : failed;
    }

    private static ApprovalBook.Signature signature(ObjectNode body) {
        try {
            return new ApprovalBook.Signature(text(body, "by"), text(body, "comment"));
        } catch (Refusal refusal) {
            throw new Rejection(422, refusal.words());
        }
    }

    private static Decision.Kind kind(ObjectNode body) {
        return switch (text(body, "decision")) {
            case "approve" -> Decision.Kind.APPROVED;
            case "return" -> Decision.Kind.RETURNED;
            default ->
                throw new Rejection(
                        400,
                        "\"decision\" phải là \"approve\" hoặc \"return\"; hãy sửa rồi gửi lại.",
                        "\"decision\" must be \"approve\" or \"return\"; correct it and send it again.");
        };
    }

    private static List<String> pictures(ObjectNode body) {
        List<String> pictures = new ArrayList<>();
        body.path("pictures").forEach(each -> pictures.add(each.asText()));
        return pictures;
    }

    private static String text(ObjectNode body, String name) {
        JsonNode text = body.path(name);
        if (!text.isMissingNode() && !text.isTextual()) {
            throw new Rejection(
                    400,
                    "\"" + name + "\" phải là chữ; hãy sửa rồi gửi lại.",
                    "\"" + name + "\" must be text; correct it and send it again.");
        }
        return text.asText("");
    }

    private static Rejection unknown() {
        return new Rejection(
                404,
                "Không có mục này trong chương trình; hãy tải lại trang.",
                "There is no such cue in the rundown; reload the page.");
    }
}
