package org.ruammue.organisations;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Finds organisations. Every method is one query, whatever it is given. Orders are by code, and so by place in the administration. */
@Service
public class Organisations {
    private static final String SELECT = "select " + OrganisationRows.COLUMNS + " from organisation o ";

    private final JdbcClient jdbc;

    Organisations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Organisation> byId(long id) {
        return jdbc.sql(SELECT + "where o.id = :id")
                .param("id", id)
                .query(OrganisationRows::organisation)
                .optional();
    }

    public Optional<Organisation> byCode(String code) {
        return jdbc.sql(SELECT + "where o.code = :code")
                .param("code", code)
                .query(OrganisationRows::organisation)
                .optional();
    }

    /** Those that exist of the ids given, ended ones too, by id. */
    public Map<Long, Organisation> byIds(Collection<Long> ids) {
        Map<Long, Organisation> found = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql(SELECT + "where o.id = any(:ids) order by o.code")
                    .param("ids", ids.toArray(Long[]::new))
                    .query(OrganisationRows::organisation)
                    .list()
                    .forEach(organisation -> found.put(organisation.id(), organisation));
        }
        return found;
    }

    /** All that exist on the day. */
    public List<Organisation> current(LocalDate on) {
        return jdbc.sql(SELECT + "where " + OrganisationRows.EXISTS + " order by o.code")
                .param("on", on)
                .query(OrganisationRows::organisation)
                .list();
    }

    public Set<Long> allIds() {
        return new HashSet<>(
                jdbc.sql("select id from organisation").query(Long.class).list());
    }

    /** The administration itself, of which all others are part. */
    public Organisation root() {
        return jdbc.sql(SELECT + "where o.kind = 'administration' and o.parent_id is null order by o.id limit 1")
                .query(OrganisationRows::organisation)
                .single();
    }

    /** Directly below, ended ones last. */
    public List<Organisation> children(long id) {
        return jdbc.sql(SELECT + "where o.parent_id = :id order by o.ended, o.code")
                .param("id", id)
                .query(OrganisationRows::organisation)
                .list();
    }

    /** Those whose work it took over. */
    public List<Organisation> predecessors(long id) {
        return jdbc.sql(SELECT + "where o.successor_id = :id order by o.code")
                .param("id", id)
                .query(OrganisationRows::organisation)
                .list();
    }

    /** The ids of everything below at any depth, without the organisation itself. */
    public Set<Long> descendants(long id) {
        Set<Long> all = withDescendants(Set.of(id));
        all.remove(id);
        return all;
    }

    /** The ids given and those of everything below them. */
    public Set<Long> withDescendants(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return new HashSet<>();
        }
        return new HashSet<>(jdbc.sql("""
                with recursive below (id) as (
                    select id from organisation where id = any(:ids)
                    union select o.id from organisation o join below b on o.parent_id = b.id)
                select id from below""")
                .param("ids", ids.toArray(Long[]::new))
                .query(Long.class)
                .list());
    }
}
