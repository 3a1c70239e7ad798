package org.ruammue.organisations;

import org.ruammue.web.LocalizedText;

/**
 * A named set of organisations whose members change by date.
 *
 * @param key stands in templates and addresses, e.g. {@code district-offices}
 * @param kind {@code addressee-class} (as a memo addresses them, R0.3), {@code district-group} or {@code other}
 */
public record OrganisationGroup(long id, String key, String nameTh, String nameEn, String kind, String source) {
    public LocalizedText name() {
        return new LocalizedText(nameTh, nameEn);
    }
}
