package org.ruammue.thai;

import java.time.LocalDate;
import java.util.Optional;

/** The public holidays known. They come from yearly resolutions, so an editable table stands behind this, not an algorithm. */
@FunctionalInterface
public interface HolidayCalendar {
    Optional<HolidayName> holidayOn(LocalDate day);
}
