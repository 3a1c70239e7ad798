package org.ruammue.organisations;

import java.time.LocalDate;
import org.ruammue.web.LocalizedText;

/**
 * A public holiday.
 *
 * @param kind {@code fixed} (same day every year), {@code substitution}, {@code movable} (by the moon) or {@code special}
 *     (a resolution of the cabinet)
 * @param confirmed false where it was worked out or found in one place only
 * @param source where it is from
 */
public record Holiday(
        long id, LocalDate day, String nameTh, String nameEn, String kind, boolean confirmed, String source) {
    public LocalizedText name() {
        return new LocalizedText(nameTh, nameEn);
    }
}
