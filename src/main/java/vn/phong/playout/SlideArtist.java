package vn.phong.playout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.frame.Frame;
import vn.phong.layout.Canvas;
import vn.phong.layout.LayoutLibrary;
import vn.phong.layout.Slide;
import vn.phong.render.FrameRenderer;

/**
 * Draws cues by the layouts that are in use, for one wall. Belongs to one thread, as the renderer does; a picture is of
 * one set of layouts, whole.
 */
public final class SlideArtist implements Artist {
    /** The name of all layouts and themes together; none of the office's pictures can have it. */
    private static final String LAYOUTS = "*";

    private final Supplier<LayoutLibrary> inUse;
    private final FrameRenderer renderer;
    private final Canvas canvas;

    public SlideArtist(LayoutLibrary layouts, FrameRenderer renderer, Canvas canvas) {
        this(() -> layouts, renderer, canvas);
    }

    /** @param inUse asked once a picture */
    public SlideArtist(Supplier<LayoutLibrary> inUse, FrameRenderer renderer, Canvas canvas) {
        this.inUse = inUse;
        this.renderer = renderer;
        this.canvas = canvas;
    }

    @Override
    public Frame frame(Event event, Cue cue, int page) {
        return renderer.render(inUse.get().slide(event, cue, page, canvas));
    }

    @Override
    public Drawn drawn(Event event, Cue cue, int page) {
        LayoutLibrary layouts = inUse.get();
        Slide slide = layouts.slide(event, cue, page, canvas);
        Map<String, String> makings = new HashMap<>(Map.of(LAYOUTS, layouts.key()));
        slide.pictures().forEach(picture -> makings.put(picture.name(), picture.content()));
        FrameRenderer.Footed footed = renderer.footed(slide);
        return new Drawn(footed.frame(), renderer.live(slide), footed.foot(), Map.copyOf(makings));
    }

    @Override
    public String making(String name) {
        LayoutLibrary layouts = inUse.get();
        return name.equals(LAYOUTS) ? layouts.key() : layouts.picture(name);
    }

    @Override
    public String svg(Event event, Cue cue, int page) {
        return inUse.get().slide(event, cue, page, canvas).svg();
    }

    @Override
    public List<Words> words(Event event, Cue cue, int page) {
        return ReadingOrder.of(inUse.get().slide(event, cue, page, canvas));
    }

    @Override
    public List<List<Integer>> entries(Event event, Cue cue) {
        return inUse.get().entries(event, cue, canvas);
    }

    @Override
    public void makeRoom() {
        renderer.makeRoom();
    }
}
