package vn.phong.profile;

import vn.phong.wall.WallArea;

/**
 * A part of a wall that is set on its own, such as a wing.
 *
 * @param name what cues call it: lower-case letters, digits and hyphens
 * @param area inside the wall
 */
public record WallPart(String name, WallArea area) {}
