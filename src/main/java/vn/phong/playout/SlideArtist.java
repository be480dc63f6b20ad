package vn.phong.playout;

import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.frame.Frame;
import vn.phong.layout.LayoutLibrary;
import vn.phong.render.FrameRenderer;

/** Draws cues by the layouts, for one wall size. Belongs to one thread, as the renderer does. */
public final class SlideArtist implements Artist {
    private final LayoutLibrary layouts;
    private final FrameRenderer renderer;
    private final int width;
    private final int height;

    public SlideArtist(LayoutLibrary layouts, FrameRenderer renderer, int width, int height) {
        this.layouts = layouts;
        this.renderer = renderer;
        this.width = width;
        this.height = height;
    }

    @Override
    public Frame frame(Event event, Cue cue, int page) {
        return renderer.render(layouts.slide(event, cue, page, width, height));
    }

    @Override
    public String svg(Event event, Cue cue, int page) {
        return layouts.slide(event, cue, page, width, height).svg();
    }
}
