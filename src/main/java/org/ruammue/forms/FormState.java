package org.ruammue.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.ruammue.forms.logic.Formula;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * What the rules of a form make of an answer sheet: which questions are asked, which must be answered, what is worked out.
 * The one place where rules are evaluated; each is worked out at most once, when it is first needed, so that a rule may
 * look ahead. In a circle, which no published form has, the answer looked at counts as none.
 */
final class FormState {
    /** Where a question stands. */
    record Place(Section section, @Nullable RowList list, Question question) {
        String path(@Nullable String row) {
            return list == null || row == null
                    ? question.id()
                    : AnswerPath.of(list.id(), row, question.id()).toString();
        }
    }

    private final Form form;
    private final AnswerSheet sheet;
    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, RowList> lists = new HashMap<>();
    private final Map<String, Boolean> shown = new HashMap<>();
    private final Map<String, JsonNode> computed = new HashMap<>();
    private final Set<String> beingWorkedOut = new HashSet<>();
    private @Nullable List<Field> fields;

    private FormState(Form form, AnswerSheet sheet) {
        this.form = form;
        this.sheet = sheet;
        for (Section section : form.sections()) {
            place(section, null, section.repeats() ? List.of() : section.questions());
        }
        form.lists().forEach(list -> {
            lists.put(list.id(), list);
            place(list.section(), list, list.questions());
        });
    }

    private void place(Section section, @Nullable RowList list, List<Question> questions) {
        questions.forEach(question -> places.put(question.id(), new Place(section, list, question)));
    }

    static FormState of(Form form, AnswerSheet sheet) {
        return new FormState(form, sheet);
    }

    AnswerSheet sheet() {
        return sheet;
    }

    @Nullable
    Place place(String question) {
        return places.get(question);
    }

    @Nullable
    RowList list(String id) {
        return lists.get(id);
    }

    /** Everything that is asked, in the order of the form: questions, rows of lists, and tables with their cells. */
    List<Field> fields() {
        List<Field> all = fields;
        if (all == null) {
            all = new ArrayList<>();
            for (Section section : form.sections()) {
                addFields(section, all);
            }
            fields = all;
        }
        return all;
    }

    private void addFields(Section section, List<Field> all) {
        if (!shows(section)) {
            return;
        }
        if (section.repeats()) {
            addRows(section, section.id(), section.questions(), all);
            return;
        }
        for (Question question : section.questions()) {
            if (shows(question.id())) {
                all.add(new Field(section, question, question.id()));
                addRows(section, question.id(), question.columns(), all);
            }
        }
    }

    private void addRows(Section section, String list, List<Question> questions, List<Field> all) {
        for (String row : questions.isEmpty() ? List.<String>of() : sheet.rows(list)) {
            for (Question question : questions) {
                Place place = java.util.Objects.requireNonNull(places.get(question.id()));
                if (shows(place, row)) {
                    all.add(new Field(section, question, place.path(row)));
                }
            }
        }
    }

    boolean shows(Section section) {
        return shown("section " + section.id(), () -> holds(section.showWhen(), new FormScope(this, null, null, null)));
    }

    /** Nobody has answered yet what decides about the section. */
    boolean waits(Section section) {
        Formula when = section.showWhen();
        return when != null
                && when.references().stream().anyMatch(this::shows)
                && when.references().stream().noneMatch(sheet::answered);
    }

    /** False also for a path that the form does not have. */
    boolean shows(String path) {
        AnswerPath at = AnswerPath.parse(path).orElse(null);
        Place place = at == null ? null : places.get(at.question());
        return at != null && place != null && shows(place, at.row());
    }

    boolean shows(Place place, @Nullable String row) {
        return shown(
                place.path(row),
                () -> shows(place.section())
                        && (place.list() == null || showsTable(place.list()))
                        && holds(place.question().logic().showWhen(), scope(place, row)));
    }

    private boolean showsTable(RowList list) {
        Place table = places.get(list.id());
        return table == null || shows(table, null);
    }

    boolean requires(Field field) {
        Formula when = field.question().logic().requiredWhen();
        return field.question().required() || (when != null && when.holds(scope(field)));
    }

    /** Whether the answer keeps the rule that the question has with words of its own. */
    boolean keepsCheck(Field field) {
        Logic.Check check = field.question().logic().check();
        return check == null || check.that().holds(scope(field));
    }

    /** The options on offer. */
    List<Option> options(Place place, @Nullable String row) {
        Formula when = place.question().logic().optionsWhen();
        return when == null
                ? place.question().options()
                : place.question().options().stream()
                        .filter(option -> when.holds(new FormScope(this, place, row, option)))
                        .toList();
    }

    List<Option> options(Field field) {
        return options(placeOf(field), row(field));
    }

    /** The answer, or what is worked out; a missing node for a blank one and for one that is not asked. */
    JsonNode value(Place place, @Nullable String row) {
        if (!shows(place, row)) {
            return MissingNode.getInstance();
        }
        return place.question().type() == QuestionType.COMPUTED ? computed(place, row) : sheet.value(place.path(row));
    }

    JsonNode value(Field field) {
        return value(placeOf(field), row(field));
    }

    private JsonNode computed(Place place, @Nullable String row) {
        String path = place.path(row);
        JsonNode known = computed.get(path);
        Formula formula = place.question().logic().compute();
        if (known != null || formula == null || !beingWorkedOut.add(path)) {
            return known == null ? MissingNode.getInstance() : known;
        }
        JsonNode value = FormulaValues.node(place.question(), formula.value(scope(place, row)));
        beingWorkedOut.remove(path);
        computed.put(path, value);
        return value;
    }

    private boolean shown(String key, BooleanSupplier rule) {
        Boolean known = shown.get(key);
        if (known != null) {
            return known;
        }
        if (!beingWorkedOut.add("show " + key)) {
            return false;
        }
        boolean holds = rule.getAsBoolean();
        beingWorkedOut.remove("show " + key);
        shown.put(key, holds);
        return holds;
    }

    private static boolean holds(@Nullable Formula formula, FormScope scope) {
        return formula == null || formula.holds(scope);
    }

    private FormScope scope(Field field) {
        return scope(placeOf(field), row(field));
    }

    private FormScope scope(Place place, @Nullable String row) {
        return new FormScope(this, place, row, null);
    }

    private Place placeOf(Field field) {
        Place place = places.get(field.question().id());
        if (place == null) {
            throw new IllegalArgumentException("Not of this form: " + field.path());
        }
        return place;
    }

    private static @Nullable String row(Field field) {
        return AnswerPath.parse(field.path()).map(AnswerPath::row).orElse(null);
    }
}
