package vn.phong.playout;

import java.util.List;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.frame.Frame;
import vn.phong.layout.Canvas;
import vn.phong.layout.LayoutLibrary;
import vn.phong.layout.Slide;
import vn.phong.render.FrameRenderer;

/** Draws cues by the layouts, for one wall. Belongs to one thread, as the renderer does. */
public final class SlideArtist implements Artist {
    private final LayoutLibrary layouts;
    private final FrameRenderer renderer;
    private final Canvas canvas;

    public SlideArtist(LayoutLibrary layouts, FrameRenderer renderer, Canvas canvas) {
        this.layouts = layouts;
        this.renderer = renderer;
        this.canvas = canvas;
    }

    @Override
    public Frame frame(Event event, Cue cue, int page) {
        return renderer.render(layouts.slide(event, cue, page, canvas));
    }

    @Override
    public Drawn drawn(Event event, Cue cue, int page) {
        Slide slide = layouts.slide(event, cue, page, canvas);
        return new Drawn(renderer.render(slide), renderer.live(slide));
    }

    @Override
    public String svg(Event event, Cue cue, int page) {
        return layouts.slide(event, cue, page, canvas).svg();
    }

    @Override
    public List<Words> words(Event event, Cue cue, int page) {
        return ReadingOrder.of(layouts.slide(event, cue, page, canvas).texts());
    }

    @Override
    public List<List<Integer>> entries(Event event, Cue cue) {
        return layouts.entries(event, cue, canvas);
    }

    @Override
    public void makeRoom() {
        renderer.makeRoom();
    }
}
