package vn.phong.legacy;

import java.util.List;

/**
 * A text after the old encodings in it have become Unicode, with all a person needs to review it.
 *
 * @param text the same object as was given when nothing was converted
 * @param changes the converted lines, in order
 * @param suggestions what may be damaged, in order; nothing of it is done
 */
public record Converted(String text, List<Change> changes, List<Suggestion> suggestions) {
    public Converted {
        changes = List.copyOf(changes);
        suggestions = List.copyOf(suggestions);
    }
}
