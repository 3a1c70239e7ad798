package org.ruammue.forms;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Gives questions the options that stand outside the form, such as organisations, so that they are read, shown and
 * filtered like any others. They are no part of the definition, and may change while the form does not.
 */
@Component
public class LiveOptions {
    private final Map<QuestionType, OptionSource> sources = new EnumMap<>(QuestionType.class);
    private final LoadingCache<QuestionType, List<Option>> known =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build(this::load);

    LiveOptions(List<OptionSource> all) {
        all.forEach(source -> sources.put(source.type(), source));
    }

    public Form into(Form form) {
        boolean wanted = form.questions().anyMatch(question -> sources.containsKey(question.type()));
        return wanted
                ? form.map(question -> sources.containsKey(question.type())
                        ? question.withOptions(known.get(question.type()))
                        : question)
                : form;
    }

    private List<Option> load(QuestionType type) {
        OptionSource source = sources.get(type);
        return source == null ? List.of() : List.copyOf(source.options());
    }
}
