package org.ruammue.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that happened, newest first in a timeline. {@code note} is what the person wrote, if anything. */
public record Event(
        Instant at, String who, String what, @Nullable String note) {}
