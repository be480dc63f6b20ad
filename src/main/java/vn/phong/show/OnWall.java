package vn.phong.show;

import vn.phong.event.Position;

/**
 * What the hall sees.
 *
 * @param position the cue and page underneath
 * @param black whether the wall is dark over it
 */
public record OnWall(Position position, boolean black) {}
