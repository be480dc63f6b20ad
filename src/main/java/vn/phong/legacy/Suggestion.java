package vn.phong.legacy;

import java.util.List;
import vn.phong.message.Message;

/**
 * A word that may be damaged, for a person to decide; it stands in the text as it was.
 *
 * @param line its number in the text, from 1
 * @param word as it stands
 * @param instead what it may have been, at least one
 * @param words one sentence with the next step
 */
public record Suggestion(int line, String word, List<String> instead, Message words) {
    public Suggestion {
        instead = List.copyOf(instead);
    }
}
