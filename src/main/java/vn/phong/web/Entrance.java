package vn.phong.web;

/**
 * How a role's devices are let in.
 *
 * @param pin six digits, for people; no two roles have the same
 * @param secret 22 or more URL-safe characters nobody can guess, for the code that a phone scans
 */
public record Entrance(String pin, String secret) {}
