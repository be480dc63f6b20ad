package vn.phong.command;

/** One thing said to a device, and how its answer is understood. */
public sealed interface Step permits LineStep, HttpStep {}
