package org.ruammue.organisations;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ruammue.thai.ThaiDigits;
import org.ruammue.thai.ThaiText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Looks organisations up by words, kind and group, a page at a time. */
@Service
public class OrganisationSearch {
    private static final int LONGEST_WORDS = 100;

    /** Same number of parameters always, so that one prepared statement serves. */
    private static final String WHERE = " where (:words = '' or o.name_th ilike :like or o.name_en ilike :like"
            + " or o.short_th ilike :like or o.code like :like or o.civil_code = :words or o.document_prefix ilike :like)"
            + " and (:kind = '' or o.kind = :kind)"
            + " and (:parent = 0 or o.parent_id = :parent)"
            + " and (:group = '' or exists (select from organisation_group_member m"
            + " join organisation_group g on g.id = m.group_id where g.key = :group and m.organisation_id = o.id"
            + " and m.valid_from <= :on and (m.valid_to is null or m.valid_to >= :on)))"
            + " and (:ended or (" + OrganisationRows.EXISTS + "))";

    private final JdbcClient jdbc;

    OrganisationSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param words part of a name, a code or document letters, in Thai or Arabic digits; empty for all
     * @param kind null for all
     * @param parentId directly below this one; 0 for all
     * @param group key of a group that it is in on the day; empty for all
     * @param ended also those that do not exist on the day
     */
    public record Filter(
            String words, @Nullable OrganisationKind kind, long parentId, String group, boolean ended, LocalDate on) {
        /** Below any. */
        public Filter(String words, @Nullable OrganisationKind kind, String group, boolean ended, LocalDate on) {
            this(words, kind, 0, group, ended, on);
        }

        public Filter {
            String clean = ThaiDigits.toArabic(ThaiText.clean(words));
            words = clean.substring(0, Math.min(clean.length(), LONGEST_WORDS));
        }
    }

    /** One page of what was found, and how many there are on all pages. */
    public record Found(List<Organisation> organisations, long total) {}

    /** @param number of the page, from 1 */
    public Found find(Filter filter, int number, int size) {
        JdbcClient.StatementSpec count = with(filter, jdbc.sql("select count(*) from organisation o" + WHERE));
        JdbcClient.StatementSpec rows = with(
                filter,
                jdbc.sql("select " + OrganisationRows.COLUMNS + " from organisation o" + WHERE
                        + " order by o.code limit :size offset :offset"));
        return new Found(
                rows.param("size", size)
                        .param("offset", (long) (number - 1) * size)
                        .query(OrganisationRows::organisation)
                        .list(),
                count.query(Long.class).single());
    }

    private static JdbcClient.StatementSpec with(Filter filter, JdbcClient.StatementSpec statement) {
        String escaped = filter.words().replaceAll("([\\\\%_])", "\\\\$1").toLowerCase(Locale.ROOT);
        return statement
                .param("words", filter.words())
                .param("like", "%" + escaped + "%")
                .param("kind", filter.kind() == null ? "" : filter.kind().key())
                .param("parent", filter.parentId())
                .param("group", filter.group())
                .param("ended", filter.ended())
                .param("on", filter.on());
    }
}
