package vn.phong.playout;

import java.util.ArrayList;
import java.util.List;
import vn.phong.event.Cue;
import vn.phong.event.Event;
import vn.phong.frame.Frame;
import vn.phong.layout.Canvas;
import vn.phong.layout.LayoutLibrary;
import vn.phong.layout.SetText;
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

    /** Lines of one slot of one row have one room; each row of a list has its own. */
    @Override
    public List<Words> words(Event event, Cue cue, int page) {
        List<Words> words = new ArrayList<>();
        SetText before = null;
        for (SetText line : layouts.slide(event, cue, page, canvas).texts()) {
            boolean goesOn = before != null
                    && before.slot().equals(line.slot())
                    && before.box().equals(line.box());
            String begun = goesOn ? words.remove(words.size() - 1).text() + " " : "";
            words.add(new Words(line.slot(), begun + line.text()));
            before = line;
        }
        return List.copyOf(words);
    }
}
