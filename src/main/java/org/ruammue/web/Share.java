package org.ruammue.web;

/** So many of so many. */
public record Share(long value, long total) {}
