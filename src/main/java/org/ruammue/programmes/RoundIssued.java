package org.ruammue.programmes;

/** A round was issued: its participants are frozen and each of them has the to-do. */
public record RoundIssued(long roundId, String slug, int participants) {}
