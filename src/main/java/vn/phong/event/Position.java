package vn.phong.event;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A place in the rundown.
 *
 * @param cue the cue's id
 * @param page the page of its list, from 1; 1 for a cue of one picture
 * @param photo whether it is the photograph after that page, for which the wall shows the backdrop
 */
public record Position(
        String cue,
        int page,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean photo) {
    public Position(String cue, int page) {
        this(cue, page, false);
    }

    public static Position of(String cue) {
        return new Position(cue, 1);
    }

    /** The photograph after a page. */
    public static Position photo(String cue, int page) {
        return new Position(cue, page, true);
    }

    /**
     * {@code id} for the first page, {@code id.2} for the second, {@code id.2.photo} for the photograph after it: how
     * addresses write it.
     */
    @Override
    public String toString() {
        if (photo) {
            return cue + "." + page + ".photo";
        }
        return page == 1 ? cue : cue + "." + page;
    }
}
