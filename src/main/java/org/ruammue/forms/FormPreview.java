package org.ruammue.forms;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.ruammue.web.NotFound;
import tools.jackson.databind.JsonNode;

/** A form as those who answer it will see it, with one row in each list and table. Typing works; nothing is kept. */
public final class FormPreview {
    private static final String ROW = "preview";

    /**
     * Answers that somebody tries, as they were typed.
     *
     * @param section id
     * @param answers by path
     */
    public record Tried(String section, Map<String, JsonNode> answers) {}

    private FormPreview() {}

    /** @param section id; empty for the first */
    public static SectionView view(Form form, String section, LocalDate today) {
        return view(form, find(form, section), Map.of(), today);
    }

    /** What the rules make of the answers. */
    public static PageState state(Form form, Tried tried, LocalDate today, Locale locale) {
        Map<String, JsonNode> read = new HashMap<>();
        tried.answers()
                .forEach((path, raw) -> form.field(path).ifPresent(field -> {
                    if (field.question().read(raw) instanceof TypedValue.Accepted(JsonNode value) && !value.isNull()) {
                        read.put(path, value);
                    }
                }));
        return PageState.of(SectionState.of(view(form, find(form, tried.section()), read, today)), locale);
    }

    private static Section find(Form form, String section) {
        return section.isEmpty()
                ? form.sections().stream().findFirst().orElseThrow(NotFound::new)
                : form.section(section).orElseThrow(NotFound::new);
    }

    private static SectionView view(Form form, Section section, Map<String, JsonNode> answers, LocalDate today) {
        Map<String, List<String>> rows =
                form.lists().collect(Collectors.toMap(RowList::id, list -> List.of(ROW), (one, other) -> one));
        Editing editing = Editing.open(new AnswerSheet(answers, rows, today), Map.of());
        return SectionView.of(form, section, editing, section.repeats() ? ROW : null);
    }
}
