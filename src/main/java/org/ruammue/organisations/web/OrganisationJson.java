package org.ruammue.organisations.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ruammue.organisations.Organisation;
import org.ruammue.organisations.Organisations;
import org.ruammue.web.LocalizedText;

/**
 * An organisation as the API gives it: others by their codes, and no number that only our database knows.
 *
 * @param exists on the day of the question
 * @param tile place on the tile map of districts
 * @param unconfirmed fields for which no official source was found
 */
record OrganisationJson(
        String code,
        @Nullable String civilCode,
        LocalizedText name,
        String shortName,
        String kind,
        @Nullable String parent,
        String documentPrefix,
        @Nullable Tile tile,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean exists,
        @Nullable String successor,
        String source,
        List<String> unconfirmed) {

    record Tile(int column, int row) {}

    static List<OrganisationJson> of(Collection<Organisation> all, Organisations organisations, LocalDate on) {
        Map<Long, Organisation> others = organisations.byIds(all.stream()
                .flatMap(organisation -> Stream.of(organisation.parentId(), organisation.successorId()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return all.stream().map(organisation -> of(organisation, others, on)).toList();
    }

    private static OrganisationJson of(Organisation organisation, Map<Long, Organisation> others, LocalDate on) {
        Integer column = organisation.tileCol();
        Integer row = organisation.tileRow();
        return new OrganisationJson(
                organisation.code(),
                organisation.civilCode(),
                organisation.name(),
                organisation.shortTh(),
                organisation.kind().key(),
                code(others, organisation.parentId()),
                organisation.documentPrefix(),
                column == null || row == null ? null : new Tile(column, row),
                organisation.validFrom(),
                organisation.validTo(),
                organisation.existsOn(on),
                code(others, organisation.successorId()),
                organisation.source(),
                organisation.unconfirmedFields());
    }

    private static @Nullable String code(Map<Long, Organisation> others, @Nullable Long id) {
        Organisation other = id == null ? null : others.get(id);
        return other == null ? null : other.code();
    }
}
