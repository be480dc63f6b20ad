package vn.phong.show;

import vn.phong.event.Position;

/**
 * What the hall sees.
 *
 * @param position the cue and page underneath
 * @param black whether the wall is dark over it
 * @param pattern whether the test pattern is over it; under black when both are
 */
public record OnWall(Position position, boolean black, boolean pattern) {}
