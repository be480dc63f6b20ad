package vn.phong.text;

/**
 * A piece of a text that stays on one line; a line may only end before a unit.
 *
 * @param text the words of the unit with single spaces between them, without marks of emphasis
 * @param emphasis whether the whole unit is emphasised
 * @param spaceBefore whether a space parts it from the unit before when both are on one line
 * @param penalty what a break before this unit costs, 0 (welcome) to 1000 (a last resort), or {@link #NEVER}
 * @param forced whether the office itself broke the line here: always obeyed, whatever the penalty
 */
public record Unit(String text, boolean emphasis, boolean spaceBefore, int penalty, boolean forced) {
    /** The unit belongs to the one before and only stands apart because its emphasis differs. */
    public static final int NEVER = Integer.MAX_VALUE;
}
