package org.ruammue.organisations;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ruammue.web.LocalizedText;

/**
 * An agency, a division, a district office or an outside body. It is never deleted: it ends, and names its successor.
 *
 * @param code the BMA's unit code of 8 digits, or a word of our own where there is none; stands in addresses
 * @param civilCode the civil-registration code of a district (1001 to 1050); no arithmetic leads from one code to the other
 * @param shortTh a short name for narrow places, may be empty
 * @param documentPrefix letters and owner code of its documents, e.g. {@code กท 0303}; a third code system
 * @param tileCol place on the tile map of districts, row 0 is north
 * @param validFrom first day, or null where it is not known
 * @param validTo last day, or null while it exists
 * @param ended it is over, though the day may not be known
 * @param source where all this is from
 * @param unconfirmed names of the fields for which no official source was found, with semicolons
 */
public record Organisation(
        long id,
        String code,
        @Nullable String civilCode,
        String nameTh,
        String nameEn,
        String shortTh,
        OrganisationKind kind,
        @Nullable Long parentId,
        String documentPrefix,
        @Nullable Integer tileCol,
        @Nullable Integer tileRow,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean ended,
        @Nullable Long successorId,
        String source,
        String unconfirmed) {

    public LocalizedText name() {
        return new LocalizedText(nameTh, nameEn);
    }

    /** For narrow places: "เขตดุสิต" where there is a short name, else the whole name. */
    public LocalizedText shortName() {
        String shortEn = nameEn.replaceAll(" District Office$", "");
        return new LocalizedText(shortTh.isEmpty() ? nameTh : shortTh, shortEn);
    }

    public boolean existsOn(LocalDate day) {
        return !(ended && validTo == null)
                && (validFrom == null || !validFrom.isAfter(day))
                && (validTo == null || !validTo.isBefore(day));
    }

    public List<String> unconfirmedFields() {
        return unconfirmed.isEmpty() ? List.of() : List.of(unconfirmed.split(";"));
    }
}
