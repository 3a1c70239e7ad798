package org.ruammue.forms.builder;

import java.util.List;
import org.ruammue.audit.Actor;
import org.ruammue.audit.Forbidden;
import org.ruammue.audit.Role;
import org.ruammue.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The forms there are. Coordinators and administrators read all of them; {@link #mayEdit} says who may change one. */
@Service
public class FormLibrary {
    private static final String KEPT = """
            select form.id, form.key, form.owner_id, coalesce(v.definition, e.definition) #>> '{name,th}' as name_th,
                   coalesce(v.definition, e.definition) #>> '{name,en}' as name_en, coalesce(v.version, 0) as version,
                   v.published_at, e.edited_at as drafted_at, e.edited_by as drafted_by
            from form
            left join lateral (select definition, version, published_at from form_version
                               where form_version.key = form.key order by version desc limit 1) v on true
            left join form_draft d on d.form_id = form.id
            left join form_edit e on e.form_id = form.id and e.number = d.position\s""";

    private static final String MATCHING =
            "where :words = '' or strpos(lower(concat_ws(' ', name_th, name_en, key)), lower(:words)) > 0 ";

    private final JdbcClient jdbc;

    FormLibrary(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** For coordinators and administrators; for everybody else it does not exist. */
    public static void requireReader(Actor actor) {
        if (!actor.holds(Role.COORDINATOR) && !actor.isAdministrator()) {
            throw new NotFound();
        }
    }

    /**
     * Forms whose name or key has the words, by Thai name.
     *
     * @param page counted from 0, {@code size} forms each
     */
    public List<KeptForm> find(Actor actor, String words, int page, int size) {
        requireReader(actor);
        return jdbc.sql("select * from (" + KEPT + ") kept " + MATCHING + """
                order by name_th collate "th-x-icu", id limit :size offset :from""")
                .param("words", words.strip())
                .param("size", size)
                .param("from", (long) page * size)
                .query(KeptForm.class)
                .list();
    }

    public long count(Actor actor, String words) {
        requireReader(actor);
        return jdbc.sql("select count(*) from (" + KEPT + ") kept " + MATCHING)
                .param("words", words.strip())
                .query(Long.class)
                .single();
    }

    public KeptForm get(Actor actor, long id) {
        requireReader(actor);
        return jdbc.sql(KEPT + "where form.id = :id")
                .param("id", id)
                .query(KeptForm.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    public KeptForm byKey(Actor actor, String key) {
        requireReader(actor);
        return jdbc.sql(KEPT + "where form.key = :key")
                .param("key", key)
                .query(KeptForm.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Coordinators of the owner, and administrators. */
    public static boolean mayEdit(Actor actor, KeptForm form) {
        Long owner = form.ownerId();
        return actor.isAdministrator() || (owner != null && actor.holds(Role.COORDINATOR, owner));
    }

    /** The form, for somebody who may change it. */
    KeptForm toEdit(Actor actor, long id) {
        KeptForm form = get(actor, id);
        if (!mayEdit(actor, form)) {
            throw new Forbidden();
        }
        return form;
    }
}
