package vn.phong.gallery;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.phong.event.Event;
import vn.phong.event.Position;
import vn.phong.layout.LayoutLibrary;
import vn.phong.message.Message;
import vn.phong.message.Refusal;

/** Sets a layout's example on walls of every shape and in every theme, as the layout must stand all of them. */
public final class Trial {
    /** 1:1, 1.6:1, 16:9, 2:1 and 10:3; pixels across and down. */
    public static final List<int[]> WALLS = List.of(
            new int[] {640, 640}, new int[] {1024, 640}, new int[] {1920, 1080}, new int[] {1280, 640}, new int[] {
                2560, 768
            });

    private Trial() {}

    /** What is wrong with a layout, each sentence once; empty when nothing is. */
    public static List<Message> faults(GalleryEntry entry, LayoutLibrary layouts) {
        if (entry.fault().isPresent()) {
            return List.of(entry.fault().get());
        }
        Set<Message> faults = new LinkedHashSet<>();
        Card card = entry.card().orElseThrow();
        for (int[] wall : WALLS) {
            for (String theme : layouts.themes()) {
                set(card, card.example(theme, 0), layouts, wall, faults);
            }
        }
        return new ArrayList<>(faults);
    }

    private static void set(Card card, Event event, LayoutLibrary layouts, int[] wall, Set<Message> faults) {
        try {
            for (Position page : card.pages(event, layouts, wall[0], wall[1])) {
                layouts.slide(event, event.cue(page.cue()).orElseThrow(), page.page(), wall[0], wall[1]);
            }
        } catch (Refusal refusal) {
            faults.add(refusal.words());
        }
    }
}
