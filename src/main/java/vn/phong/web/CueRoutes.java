package vn.phong.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import vn.phong.check.OldEncodings;
import vn.phong.check.ReportJson;
import vn.phong.event.Cue;
import vn.phong.event.Rundown;
import vn.phong.gallery.Card;
import vn.phong.gallery.CardField;
import vn.phong.gallery.Gallery;
import vn.phong.gallery.GalleryEntry;
import vn.phong.gallery.Showcase;
import vn.phong.playout.Playout;

/** One cue read, tried out and changed; and what new cues can be made of. */
final class CueRoutes {
    private final Playout playout;
    private final ShowRoutes shows;
    private final Showcase showcase;
    private final Looking looking;

    CueRoutes(Playout playout, ShowRoutes shows, Showcase showcase, Looking looking) {
        this.playout = playout;
        this.shows = shows;
        this.showcase = showcase;
        this.looking = looking;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/v1/cues", this::texts, Right.WATCH);
        routes.get("/api/v1/cues/{id}", this::read, Right.WATCH);
        routes.put("/api/v1/cues/{id}", this::edit, Right.EDIT);
        routes.post("/api/v1/cues/{id}/draft", this::draft, Right.EDIT);
        routes.post("/api/v1/cues/{id}/unicode", this::unicode, Right.EDIT);
        routes.get("/api/v1/forms", this::forms, Right.WATCH);
    }

    private Cue cue(Context context) {
        return playout.show().event().cue(context.pathParam("id")).orElseThrow(() -> ShowRoutes.unknown(404));
    }

    /** What every cue says, for those who search. */
    private void texts(Context context) {
        List<Cue> cues = playout.show().event().cues();
        looking.answer(context, () -> CueJson.texts(cues), texts -> ShowRoutes.answer(context, 200, texts));
    }

    private void read(Context context) {
        Cue cue = cue(context);
        looking.answer(
                context,
                () -> showcase.gallery().card(cue.layout()).map(CueJson::form).orElseGet(Json::object),
                form -> ShowRoutes.answer(context, 200, CueJson.of(cue).set("form", form)));
    }

    /** The layouts a new cue can have, in the order of an evening. */
    private void forms(Context context) {
        looking.answer(context, () -> forms(showcase.gallery()), forms -> ShowRoutes.answer(context, 200, forms));
    }

    private static ObjectNode forms(Gallery gallery) {
        ObjectNode node = Json.object();
        ArrayNode layouts = node.putArray("layouts");
        gallery.entries().stream()
                .map(GalleryEntry::card)
                .flatMap(Optional::stream)
                .forEach(card -> {
                    ObjectNode layout = layouts.addObject().put("id", card.id());
                    layout.set("label", Json.of(card.label()));
                    asks(card)
                            .ifPresent(field -> layout.putObject("asks")
                                    .put("name", field.name())
                                    .set("label", Json.of(field.label())));
                });
        return node;
    }

    /** The text that a cue of this layout cannot do without, when it is the only such field. */
    private static Optional<CardField> asks(Card card) {
        List<CardField> required =
                card.fields().stream().filter(CardField::required).toList();
        return required.size() == 1
                        && !card.cue().fields().text(required.get(0).name()).isEmpty()
                ? Optional.of(required.get(0))
                : Optional.empty();
    }

    private void edit(Context context) {
        shows.answer(context, PressReader.edit(cue(context), Bodies.json(context)));
    }

    /** The true picture of a change that nobody has made yet. */
    private void draft(Context context) {
        PressReader.Draft draft = PressReader.draft(cue(context), Bodies.json(context));
        context.future(() -> playout.pictures()
                .entries(draft.cue())
                .thenCompose(entries -> drafted(draft, entries))
                .thenAccept(answer -> ShowRoutes.answer(context, 200, answer))
                .exceptionally(PictureRoutes::turnBack));
    }

    /** What of a change that nobody has made yet is typed for old fonts, and what it says in Unicode. */
    private void unicode(Context context) {
        Cue cue = PressReader.draft(cue(context), Bodies.json(context)).cue();
        looking.answer(
                context,
                () -> ReportJson.of(OldEncodings.findings(cue)),
                findings -> ShowRoutes.answer(context, 200, findings));
    }

    /** @param entries that each page of its list shows */
    private CompletableFuture<ObjectNode> drafted(PressReader.Draft draft, List<List<Integer>> entries) {
        Rundown rundown = playout.show().rundown(draft.cue());
        int asked = draft.entry().isPresent()
                ? pageOf(draft.entry().getAsInt(), entries).orElse(draft.page())
                : draft.page();
        int page = Math.min(asked, rundown.pages(draft.cue().id()));
        ObjectNode answer = Json.object()
                .put("page", page)
                .put("pages", rundown.pages(draft.cue().id()));
        List<Integer> shown = page <= entries.size() ? entries.get(page - 1) : List.of();
        shown.forEach(answer.putArray("entries")::add);
        return playout.pictures().draft(draft.cue(), page).thenApply(drawn -> answer.put("picture", drawn.id()));
    }

    /** The first page, from 1, that shows an entry. */
    private static OptionalInt pageOf(int entry, List<List<Integer>> entries) {
        return IntStream.rangeClosed(1, entries.size())
                .filter(page -> entries.get(page - 1).contains(entry))
                .findFirst();
    }
}
