package org.ruammue.organisations;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What sort of body an organisation is. The first seven are of the administration itself, the others stand outside it. */
public enum OrganisationKind {
    ADMINISTRATION,
    OFFICE,
    DEPARTMENT,
    /** A unit of the Office of the Permanent Secretary (ส่วนราชการในสังกัดสำนักปลัด). */
    PS_OFFICE,
    DISTRICT_OFFICE,
    DIVISION,
    OTHER,
    UNIVERSITY,
    COMPANY,
    RESEARCH_INSTITUTE,
    CIVIL_SOCIETY;

    /** As stored, in addresses and in the API: {@code district_office}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<OrganisationKind> of(String key) {
        return Stream.of(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }

    public boolean outside() {
        return compareTo(UNIVERSITY) >= 0;
    }
}
