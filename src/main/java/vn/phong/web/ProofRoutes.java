package vn.phong.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.message.Refusal;
import vn.phong.playout.Playout;
import vn.phong.proof.ProofHead;
import vn.phong.proof.ProofPdf;
import vn.phong.proof.ProofSheet;
import vn.phong.show.Show;

/** The layout proof of an event as it is now. It is drawn a picture at a time behind what the wall needs. */
final class ProofRoutes {
    /** Proofs that somebody asks about at once. */
    private static final int MAKING_MAX = 64;

    private final Asked asked;
    private final Playout playout;
    private final RemoteServer.Stage stage;
    private final RemoteServer.Looks looks;
    private final RemoteServer.Office office;
    private final Executor beside;
    private final Map<String, Progress> making = new ConcurrentHashMap<>();

    /** How far a proof is, in cues. */
    private record Progress(AtomicInteger drawn, int of) {}

    /** @param beside where the finished document is put together */
    ProofRoutes(
            Asked asked,
            Playout playout,
            RemoteServer.Stage stage,
            RemoteServer.Looks looks,
            RemoteServer.Office office,
            Executor beside) {
        this.asked = asked;
        this.playout = playout;
        this.stage = stage;
        this.looks = looks;
        this.office = office;
        this.beside = beside;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/v1/proof.pdf", this::proof, Right.WATCH);
        routes.get("/api/v1/proof", this::progress, Right.WATCH);
    }

    /** How far the proof is that was asked for with a ticket; only while it is in the making. */
    private void progress(Context context) {
        Progress progress = making.get(ticket(context));
        if (progress == null) {
            throw new Rejection(
                    404,
                    "Không có Maket nào đang vẽ với phiếu này; nếu vừa bấm, hãy xem thẻ mới mở.",
                    "No layout proof is in the making under this ticket; if you have just asked, see the new tab.");
        }
        ShowRoutes.answer(
                context, 200, Json.object().put("drawn", progress.drawn().get()).put("of", progress.of()));
    }

    /** As the page that asks made it up; empty for none. */
    private static String ticket(Context context) {
        String ticket = Optional.ofNullable(context.queryParam("ticket")).orElse("");
        return ticket.matches("[a-z0-9]{8,40}") ? ticket : "";
    }

    private void proof(Context context) {
        Show show = asked.show(context);
        String ticket = ticket(context);
        Progress progress =
                new Progress(new AtomicInteger(), show.event().cues().size());
        if (!ticket.isEmpty() && making.size() < MAKING_MAX) {
            making.put(ticket, progress);
        }
        context.future(() -> drawn(show, progress)
                .whenComplete((drawn, failed) -> making.remove(ticket, progress))
                .thenApplyAsync(ProofRoutes::finished, beside)
                .thenAccept(pdf -> context.contentType("application/pdf")
                        .header("Content-Disposition", "inline; filename=\"maket.pdf\"")
                        .result(pdf))
                .exceptionally(ProofRoutes::turnBack));
    }

    private CompletableFuture<ProofPdf> drawn(Show show, Progress progress) {
        CompletableFuture<ProofPdf> pdf = playout.pictures().drawing(() -> new ProofPdf(head(show.event())));
        for (Cue cue : show.event().cues()) {
            pdf = pdf.thenCompose(started -> office.signoff()
                            .pictures(show, cue.id())
                            .thenCompose(hashes -> added(started, show, cue, hashes)))
                    .whenComplete((more, failed) -> progress.drawn().incrementAndGet());
        }
        return pdf;
    }

    private ProofHead head(Event event) {
        String font = looks.fonts().get().family(event.font()).label();
        return new ProofHead(event, stage.wall(), font, office.clock().instant());
    }

    private CompletableFuture<ProofPdf> added(ProofPdf pdf, Show show, Cue cue, List<String> hashes) {
        CompletableFuture<ProofPdf> more = CompletableFuture.completedFuture(pdf);
        for (int page = 1; page <= hashes.size(); page++) {
            int each = page;
            more = more.thenCompose(started -> playout.pictures().drawing(() -> {
                started.add(sheet(show, cue, each, hashes));
                return started;
            }));
        }
        return more;
    }

    private ProofSheet sheet(Show show, Cue cue, int page, List<String> hashes) {
        return new ProofSheet(
                cue,
                page,
                hashes.size(),
                looks.showcase().layouts().slide(show.event(), cue, page, stage.canvas()),
                hashes.get(page - 1),
                office.signoff().standing(show, cue.id()),
                office.signoff().said(show, cue.id()));
    }

    private static byte[] finished(ProofPdf pdf) {
        try (pdf) {
            return pdf.finish();
        }
    }

    private static Void turnBack(Throwable failed) {
        Throwable cause = failed instanceof CompletionException wrapped ? wrapped.getCause() : failed;
        if (cause instanceof Refusal refusal) {
            throw new Rejection(422, refusal.words());
        }
        throw new CompletionException(cause);
    }
}
