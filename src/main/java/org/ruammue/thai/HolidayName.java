package org.ruammue.thai;

/** What a public holiday is called, in Thai and English. */
public record HolidayName(String th, String en) {}
