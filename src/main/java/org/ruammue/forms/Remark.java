package org.ruammue.forms;

import java.util.List;
import java.util.Locale;
import org.ruammue.web.Language;
import org.ruammue.web.LocalizedText;
import org.ruammue.web.Messages;
import org.ruammue.web.Page;

/**
 * What is wrong with an answer, in words that say what to do.
 *
 * @param key message key
 * @param args numbers and texts; a {@link LocalizedText} is shown in the reader's language
 */
public record Remark(String key, List<Object> args) {
    public Remark {
        args = List.copyOf(args);
    }

    static Remark of(String key, Object... args) {
        return new Remark(key, List.of(args));
    }

    public String text(Page page) {
        return page.t(
                key,
                args.stream()
                        .map(arg -> arg instanceof LocalizedText both ? page.text(both) : arg)
                        .toArray());
    }

    public LocalizedText text(Messages messages) {
        return new LocalizedText(
                messages.get(Language.THAI, key, in(Language.THAI)),
                messages.get(Language.ENGLISH, key, in(Language.ENGLISH)));
    }

    private Object[] in(Locale locale) {
        return args.stream()
                .map(arg -> arg instanceof LocalizedText both ? both.in(locale) : arg)
                .toArray();
    }
}
