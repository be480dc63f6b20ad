package vn.phong.event;

/**
 * A place in the rundown.
 *
 * @param cue the cue's id
 * @param page the page of its list, from 1; 1 for a cue of one picture
 */
public record Position(String cue, int page) {
    public static Position of(String cue) {
        return new Position(cue, 1);
    }

    /** {@code id} for the first page, {@code id.2} for the second: how addresses write it. */
    @Override
    public String toString() {
        return page == 1 ? cue : cue + "." + page;
    }
}
