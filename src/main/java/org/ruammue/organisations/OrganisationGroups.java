package org.ruammue.organisations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ruammue.web.LocalizedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Finds groups and who is in them. Every method is one query. */
@Service
public class OrganisationGroups {
    private static final String GROUP = "g.id, g.key, g.name_th, g.name_en, g.kind, g.source";
    private static final String MEMBER_ON = "m.valid_from <= :on and (m.valid_to is null or m.valid_to >= :on)";

    private static final String MEMBERSHIP = "select " + OrganisationRows.COLUMNS
            + ", g.id as g_id, g.key as g_key, g.name_th as g_name_th, g.name_en as g_name_en, g.kind as g_kind,"
            + " g.source as g_source, m.id as m_id, m.valid_from as m_from, m.valid_to as m_to, m.source as m_source"
            + " from organisation_group_member m join organisation_group g on g.id = m.group_id"
            + " join organisation o on o.id = m.organisation_id where ";

    private final JdbcClient jdbc;

    OrganisationGroups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An organisation in a group on the day asked for. */
    public record Member(Organisation organisation, String groupKey, LocalizedText groupName) {}

    /** A membership with its dates, past and future ones too. */
    public record Membership(
            long id,
            OrganisationGroup group,
            Organisation organisation,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String source) {

        public boolean validOn(LocalDate day) {
            return !validFrom.isAfter(day) && (validTo == null || !validTo.isBefore(day));
        }
    }

    public List<OrganisationGroup> all() {
        return jdbc.sql("select " + GROUP + " from organisation_group g order by g.position, g.id")
                .query(OrganisationGroup.class)
                .list();
    }

    public Optional<OrganisationGroup> byKey(String key) {
        return jdbc.sql("select " + GROUP + " from organisation_group g where g.key = :key")
                .param("key", key)
                .query(OrganisationGroup.class)
                .optional();
    }

    /** How many existing organisations each group has on the day, by key; every group is there. */
    public Map<String, Long> sizes(LocalDate on) {
        Map<String, Long> sizes = new LinkedHashMap<>();
        jdbc.sql("select g.key, count(o.id) as members from organisation_group g"
                        + " left join organisation_group_member m on m.group_id = g.id and " + MEMBER_ON
                        + " left join organisation o on o.id = m.organisation_id and " + OrganisationRows.EXISTS
                        + " group by g.id order by g.position, g.id")
                .param("on", on)
                .query((row, n) -> Map.entry(row.getString("key"), row.getLong("members")))
                .list()
                .forEach(size -> sizes.put(size.getKey(), size.getValue()));
        return sizes;
    }

    /** Existing organisations in these groups on the day, in the order of the keys, then of the codes. */
    public List<Member> members(Collection<String> groupKeys, LocalDate on) {
        if (groupKeys.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select " + OrganisationRows.COLUMNS + ", g.key, g.name_th as group_th, g.name_en as group_en"
                        + " from organisation_group g join organisation_group_member m on m.group_id = g.id"
                        + " join organisation o on o.id = m.organisation_id"
                        + " where g.key = any(:keys) and " + MEMBER_ON + " and " + OrganisationRows.EXISTS
                        + " order by array_position(:keys, g.key), o.code")
                .param("keys", groupKeys.toArray(String[]::new))
                .param("on", on)
                .query((row, n) -> new Member(
                        OrganisationRows.organisation(row, n),
                        row.getString("key"),
                        new LocalizedText(row.getString("group_th"), row.getString("group_en"))))
                .list();
    }

    /** The groups of one kind that these organisations are in on the day, by organisation; for example a district's group. */
    public Map<Long, OrganisationGroup> groupOf(Collection<Long> organisationIds, String kind, LocalDate on) {
        Map<Long, OrganisationGroup> found = new LinkedHashMap<>();
        jdbc.sql("select m.organisation_id, " + GROUP + " from organisation_group_member m"
                        + " join organisation_group g on g.id = m.group_id"
                        + " where m.organisation_id = any(:ids) and g.kind = :kind and " + MEMBER_ON
                        + " order by g.position, g.id")
                .param("ids", organisationIds.toArray(Long[]::new))
                .param("kind", kind)
                .param("on", on)
                .query((row, n) -> Map.entry(row.getLong("organisation_id"), group(row, "")))
                .list()
                .forEach(entry -> found.putIfAbsent(entry.getKey(), entry.getValue()));
        return found;
    }

    /** One page of memberships, and how many there are on all pages. */
    public record Memberships(List<Membership> memberships, long total) {}

    /**
     * The members of a group by code, with their dates.
     *
     * @param past also memberships that ended before the day
     * @param number of the page, from 1
     */
    public Memberships memberships(OrganisationGroup group, LocalDate on, boolean past, int number, int size) {
        String which = "g.id = :id and (:past or m.valid_to is null or m.valid_to >= :on)";
        long total = jdbc.sql("select count(*) from organisation_group_member m"
                        + " join organisation_group g on g.id = m.group_id where " + which)
                .param("id", group.id())
                .param("past", past)
                .param("on", on)
                .query(Long.class)
                .single();
        List<Membership> rows = jdbc.sql(
                        MEMBERSHIP + which + " order by o.code, m.valid_from limit :size offset :offset")
                .param("id", group.id())
                .param("past", past)
                .param("on", on)
                .param("size", size)
                .param("offset", (long) (number - 1) * size)
                .query(OrganisationGroups::membership)
                .list();
        return new Memberships(rows, total);
    }

    /** Every group an organisation was or is in. */
    public List<Membership> membershipsOf(Organisation organisation) {
        return jdbc.sql(MEMBERSHIP + "o.id = :id order by g.position, m.valid_from")
                .param("id", organisation.id())
                .query(OrganisationGroups::membership)
                .list();
    }

    public Optional<Membership> membership(long id) {
        return jdbc.sql(MEMBERSHIP + "m.id = :id")
                .param("id", id)
                .query(OrganisationGroups::membership)
                .optional();
    }

    private static Membership membership(ResultSet row, int number) throws SQLException {
        return new Membership(
                row.getLong("m_id"),
                group(row, "g_"),
                OrganisationRows.organisation(row, number),
                row.getObject("m_from", LocalDate.class),
                OrganisationRows.nullable(row, "m_to", LocalDate.class),
                row.getString("m_source"));
    }

    private static OrganisationGroup group(ResultSet row, String prefix) throws SQLException {
        return new OrganisationGroup(
                row.getLong(prefix + "id"),
                row.getString(prefix + "key"),
                row.getString(prefix + "name_th"),
                row.getString(prefix + "name_en"),
                row.getString(prefix + "kind"),
                row.getString(prefix + "source"));
    }
}
