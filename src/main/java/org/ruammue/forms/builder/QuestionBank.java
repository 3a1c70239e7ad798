package org.ruammue.forms.builder;

import java.util.List;
import org.ruammue.audit.Actor;
import org.ruammue.web.LocalizedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Questions of the latest published version of every form, to be asked again under the same id. */
@Service
public class QuestionBank {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    QuestionBank(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A question with the form it stands in. */
    public record Banked(
            long formId, String formTh, String formEn, String id, String type, String labelTh, String labelEn) {
        public LocalizedText form() {
            return new LocalizedText(formTh, formEn);
        }

        public LocalizedText label() {
            return new LocalizedText(labelTh, labelEn);
        }
    }

    /**
     * Questions whose wording or id has the words, at most {@code most}, by form.
     *
     * @param notIn form whose own questions are left out
     */
    public List<Banked> find(Actor actor, String words, long notIn, int most) {
        FormLibrary.requireReader(actor);
        return jdbc.sql(LATEST + """
                select form_id, form_th, form_en, question ->> 'id' as id, question ->> 'type' as type,
                       coalesce(question #>> '{label,th}', '') as label_th, coalesce(question #>> '{label,en}', '') as label_en
                from asked
                where form_id <> :notIn and question ->> 'type' <> 'note'
                and (:words = '' or strpos(lower(concat_ws(' ', question #>> '{label,th}', question #>> '{label,en}',
                                                           question ->> 'id')), lower(:words)) > 0)
                order by form_th collate "th-x-icu", form_id, section, place limit :most""")
                .param("notIn", notIn)
                .param("words", words.strip())
                .param("most", most)
                .query(Banked.class)
                .list();
    }

    /** The definitions of the questions with the ids in the form, in the form's order. */
    public List<ObjectNode> take(Actor actor, long formId, List<String> ids) {
        FormLibrary.requireReader(actor);
        return jdbc
                .sql(LATEST
                        + "select question::text from asked where form_id = :form and question ->> 'id' = any(:ids) "
                        + "order by section, place")
                .param("form", formId)
                .param("ids", ids.toArray(String[]::new))
                .query(String.class)
                .list()
                .stream()
                .map(text -> (ObjectNode) json.readTree(text))
                .toList();
    }

    private static final String LATEST = """
            with latest as (
                select distinct on (form_version.key) form.id as form_id, definition
                from form_version join form on form.key = form_version.key order by form_version.key, version desc
            ), asked as (
                select form_id, definition #>> '{name,th}' as form_th, definition #>> '{name,en}' as form_en,
                       s.number as section, q.number as place, q.question
                from latest, jsonb_array_elements(definition -> 'sections') with ordinality s(section, number),
                     jsonb_array_elements(s.section -> 'questions') with ordinality q(question, number)
            )
            """;
}
