package org.ruammue.organisations;

import java.time.LocalDate;

/** The holiday on this day was added, changed or removed. Effective dates of steps may have moved. */
public record HolidaysChanged(LocalDate day) {}
