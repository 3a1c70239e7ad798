package org.ruammue.forms.xlsform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ruammue.forms.xlsform.XlsTable.Line;
import org.ruammue.web.LocalizedText;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lays the groups of a survey out as sections. A group with questions is a section; groups inside it become headings, and
 * their rule goes to each of their questions. A group with nothing but groups gives its rule to these. A repeat is a
 * section of its own wherever it stands; what follows it is the section gone on with.
 */
final class SurveyReader {
    /** Questions of a section, as the schema has it. */
    private static final int MOST_QUESTIONS = 200;

    /** What a note means that came from the introduction of a section or of the whole form. */
    static final String INTRO = "intro";

    private final Survey survey;
    private final LocalizedText title;
    private final ObjectNode form;
    private final ArrayNode sections;
    private final QuestionReader questions;
    private final TableReader tables;
    private final MatrixReader matrices;
    private final GroupRows groups;
    private final List<ObjectNode> headings = new ArrayList<>();
    private @Nullable ObjectNode open;

    SurveyReader(Survey survey, LocalizedText title) {
        this.survey = survey;
        this.title = title;
        form = JsonNodeFactory.instance.objectNode();
        form.set("name", OwnColumns.text(title));
        sections = JsonNodeFactory.instance.arrayNode();
        questions = new QuestionReader(survey);
        groups = new GroupRows(survey, title);
        tables = new TableReader(survey, questions);
        matrices = new MatrixReader(survey, questions);
    }

    ObjectNode form(List<Entry> roots) {
        level(roots, List.of());
        form.set("sections", sections);
        return form;
    }

    private void level(List<Entry> entries, List<String> shownWhen) {
        open = null;
        for (Entry entry : entries) {
            if (entry.group()) {
                open = null;
                group(entry, shownWhen);
                open = null;
            } else if (entry.asks()) {
                ask(entry, List.of(), () -> section(survey.ids().unique("questions"), title, shownWhen, entry.line));
            } else {
                repeat(entry, shownWhen);
                open = null;
            }
        }
    }

    private void group(Entry group, List<String> around) {
        List<String> shownWhen = groups.and(around, group.line);
        if (group.inside.isEmpty()) {
            survey.findings().adapted(group.line, "type", "xlsform.group-empty");
        } else if (group.inside.stream().noneMatch(Entry::asks)) {
            groups.heading(group).ifPresent(headings::add);
            level(group.inside, shownWhen);
        } else {
            LeftColumns.tell(group.line, JsonNodeFactory.instance.objectNode(), survey.findings());
            open = section(survey.ids().of(group), groups.label(group), shownWhen, group.line);
            fill(group, group.inside, List.of(), shownWhen);
        }
    }

    /** @param inner rules of groups inside the section, @param outer those of the section itself */
    private void fill(Entry owner, List<Entry> entries, List<String> inner, List<String> outer) {
        for (Entry entry : entries) {
            if (entry.group()) {
                groups.heading(entry).ifPresent(note -> {
                    GroupRows.show(note, Rules.all(groups.and(inner, entry.line)));
                    add(note, () -> again(owner, outer));
                });
                fill(owner, entry.inside, groups.and(inner, entry.line), outer);
            } else if (entry.asks()) {
                ask(entry, inner, () -> again(owner, outer));
            } else {
                List<String> all = new ArrayList<>(outer);
                all.addAll(inner);
                repeat(entry, all);
                open = null;
            }
        }
    }

    private void repeat(Entry repeat, List<String> around) {
        ObjectNode section =
                section(survey.ids().of(repeat), groups.label(repeat), groups.and(around, repeat.line), repeat.line);
        section.set("repeat", tables.rows(repeat));
        LeftColumns.tell(repeat.line, JsonNodeFactory.instance.objectNode(), survey.findings());
        open = section;
        rows(repeat.inside, List.of());
    }

    private void rows(List<Entry> entries, List<String> inner) {
        for (Entry entry : entries) {
            if (entry.repeat()) {
                entry.all().forEach(lost -> survey.findings().notTaken(lost.line, "type", "xlsform.repeat-inside"));
            } else if (entry.group()) {
                groups.heading(entry).ifPresent(note -> {
                    GroupRows.show(note, Rules.all(groups.and(inner, entry.line)));
                    add(note, () -> open == null ? section("", title, List.of(), entry.line) : open);
                });
                rows(entry.inside, groups.and(inner, entry.line));
            } else {
                ask(entry, inner, () -> open == null ? section("", title, List.of(), entry.line) : open);
            }
        }
    }

    private interface Place {
        ObjectNode section();
    }

    private void ask(Entry entry, List<String> shownWhen, Place place) {
        if (entry.line.text(XlsHeader.OWN + "type").endsWith(INTRO)) {
            LocalizedText text = survey.languages().text(entry.line, "label");
            boolean whole = entry.line.text(XlsHeader.OWN + "type").equals("form-" + INTRO);
            if (text != null) {
                (whole ? form : open == null ? place.section() : open).set(INTRO, OwnColumns.text(text));
            }
            return;
        }
        Optional<ObjectNode> asked = entry.table()
                ? tables.table(entry, shownWhen)
                : entry.matrix() ? matrices.matrix(entry, shownWhen) : questions.read(entry, shownWhen);
        asked.ifPresent(question -> add(question, place));
    }

    private void add(ObjectNode question, Place place) {
        ObjectNode section = open;
        if (section == null || (section.path("questions").size() >= MOST_QUESTIONS && !section.has("repeat"))) {
            section = place.section();
            open = section;
        }
        ((ArrayNode) section.path("questions")).add(question);
    }

    /** A section that goes on after a repeat, or after as many questions as a section can have. */
    private ObjectNode again(Entry owner, List<String> shownWhen) {
        return section(survey.ids().unique(survey.ids().of(owner)), groups.label(owner), shownWhen, owner.line);
    }

    private ObjectNode section(String id, LocalizedText label, List<String> shownWhen, Line line) {
        ObjectNode section = sections.addObject().put("id", id);
        section.set("title", OwnColumns.text(label));
        GroupRows.show(section, Rules.all(shownWhen));
        OwnColumns.read(line, (name, value) -> {
            boolean own =
                    line.text("type").startsWith("begin") && !name.equals("type") && !name.startsWith(TableReader.ROWS);
            if (own) {
                section.set(name, value);
            }
        });
        ArrayNode asked = section.putArray("questions");
        headings.forEach(asked::add);
        headings.clear();
        survey.sources().put(section, line);
        return section;
    }
}
