package vn.phong.architecture.planted.beta;

/** Uses nothing. */
public final class Ground {}
