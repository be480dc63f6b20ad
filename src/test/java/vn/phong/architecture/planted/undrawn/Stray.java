package vn.phong.architecture.planted.undrawn;

/** Stands in a package without an arrow. */
final class Stray {}
