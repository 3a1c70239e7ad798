package org.ruammue.insights;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ruammue.forms.Option;
import org.ruammue.forms.Question;
import org.ruammue.submissions.SubmittedRows;
import org.ruammue.web.LocalizedText;

/** Counts of what one question was answered with, the most frequent first. */
public record OverviewChart(Question question, List<Map.Entry<LocalizedText, Long>> counts) {
    /** What a charted question can be answered with, in the words and ids of the counts. */
    public static List<Option> options(Question question) {
        return switch (question.type()) {
            case YES_NO ->
                List.of(
                        new Option("true", new LocalizedText("ใช่", "Yes"), null, Map.of()),
                        new Option("false", new LocalizedText("ไม่ใช่", "No"), null, Map.of()));
            case RATING ->
                question.steps().stream()
                        .map(String::valueOf)
                        .map(step -> new Option(step, new LocalizedText(step, step), null, Map.of()))
                        .toList();
            default -> question.options();
        };
    }

    static OverviewChart of(Question question, List<SubmittedRows.Tally> tallies) {
        Map<String, Long> counts =
                tallies.stream().collect(Collectors.toMap(SubmittedRows.Tally::option, SubmittedRows.Tally::count));
        Map<LocalizedText, Long> all = new LinkedHashMap<>();
        for (Option option : options(question)) {
            all.put(option.label(), counts.getOrDefault(option.id(), 0L));
        }
        if (question.other()) {
            all.put(new LocalizedText("อื่น ๆ", "Other"), counts.getOrDefault("other", 0L));
        }
        return new OverviewChart(
                question,
                all.entrySet().stream()
                        .sorted(Map.Entry.<LocalizedText, Long>comparingByValue()
                                .reversed())
                        .toList());
    }
}
