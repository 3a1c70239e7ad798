package org.ruammue.accounts;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ruammue.audit.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Who there is and which offices they hold. Questions only; changes are commands of {@link Staffing}. */
@Service
public class People {
    private static final String PERSON =
            "select id, username, email, name_th, name_en, phone, demo, disabled_at from person ";
    private static final String OFFICE =
            "select id, person_id, organisation_id, role, title_th, title_en, acting, valid_from, valid_to from office ";

    private final JdbcClient jdbc;

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Person> byId(long id) {
        return jdbc.sql(PERSON + "where id = :id")
                .param("id", id)
                .query(Person.class)
                .optional();
    }

    public Optional<Person> byUsername(String username) {
        return jdbc.sql(PERSON + "where username = lower(:username)")
                .param("username", username.strip())
                .query(Person.class)
                .optional();
    }

    /** The persons of the ids, by id, in one query. */
    public Map<Long, Person> byIds(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc.sql(PERSON + "where id in (:ids)").param("ids", ids).query(Person.class).list().stream()
                .collect(Collectors.toMap(Person::id, person -> person));
    }

    /** All offices a person ever held, the newest first. */
    public List<Office> officesOf(long personId) {
        return jdbc.sql(OFFICE + "where person_id = :person order by valid_from desc, id desc")
                .param("person", personId)
                .query(Office.class)
                .list();
    }

    /**
     * Offices of one role on a day in any of the organisations, held by persons who are not disabled, in one query.
     */
    public List<Office> holders(Collection<Long> organisationIds, Role role, LocalDate on) {
        if (organisationIds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(OFFICE + """
                where role = :role and organisation_id = any(:organisations) and valid_from <= :on
                  and (valid_to is null or valid_to >= :on)
                  and exists (select from person p where p.id = person_id and p.disabled_at is null)
                order by organisation_id, id""")
                .param("role", role.name())
                .param("organisations", organisationIds.toArray(Long[]::new))
                .param("on", on)
                .query(Office.class)
                .list();
    }

    /** One page of persons by Thai name; {@code text} matches name, user name and e-mail. */
    public List<Person> search(String text, int size, int offset) {
        return jdbc.sql(PERSON + """
                where :text = '' or name_th ilike :like or name_en ilike :like or username ilike :like or email ilike :like
                order by name_th collate "th-x-icu", id limit :size offset :offset""")
                .param("text", text)
                .param("like", like(text))
                .param("size", size)
                .param("offset", offset)
                .query(Person.class)
                .list();
    }

    public long count(String text) {
        return jdbc.sql("""
                select count(*) from person
                where :text = '' or name_th ilike :like or name_en ilike :like or username ilike :like or email ilike :like""")
                .param("text", text)
                .param("like", like(text))
                .query(Long.class)
                .single();
    }

    private static String like(String text) {
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
