package org.ruammue.web;

import org.jspecify.annotations.Nullable;

/** One mark on the way through a round or a submission. {@code state} is {@code done}, {@code now} or {@code ahead}. */
public record Waypoint(String label, @Nullable String note, String state) {}
