package vn.phong.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.phong.message.Message;

/**
 * One row of the review: an agenda item as it was understood, for a person to correct.
 *
 * @param lines the numbers of the source's lines it was read from; empty for a row a person added
 * @param number as printed
 * @param time as printed
 * @param text what happens
 * @param performer who does it, as printed
 * @param papers what is read under it one after the other, for an item of papers; else empty
 * @param extra what further columns of the source say, by their heads
 * @param card the kind of card it gets, such as {@code speech}; {@code none} for a heading whose parts have theirs
 * @param sure how sure
 * @param why what it is not sure of; empty sentences when it is sure
 */
public record DraftRow(
        List<Integer> lines,
        String number,
        String time,
        String text,
        String performer,
        List<Paper> papers,
        Map<String, String> extra,
        String card,
        Sureness sure,
        Message why) {
    public DraftRow {
        lines = List.copyOf(lines);
        papers = List.copyOf(papers);
        extra = Collections.unmodifiableMap(new LinkedHashMap<>(extra));
    }

    /** A paper read under an item. */
    public record Paper(String topic, String performer) {}
}
