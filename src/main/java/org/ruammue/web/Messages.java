package org.ruammue.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The words of the user interface. Each module brings {@code messages/<module>_th.properties} and {@code _en}, in UTF-8;
 * a key without a text is a programming error and shows as {@code ⟦key⟧}.
 */
@Component
public class Messages {
    private final Map<String, String> thai;
    private final Map<String, String> english;

    Messages() {
        thai = load("th");
        english = load("en");
    }

    /**
     * The text of a key. With arguments the text is a {@link MessageFormat} pattern; without, it is taken as it
     * stands. A {@link LocalizedText} among the arguments is put in the same language.
     */
    public String get(Locale locale, String key, Object... args) {
        String text = texts(locale).get(key);
        if (text == null) {
            return "⟦" + key + "⟧";
        }
        if (args.length == 0) {
            return text;
        }
        Object[] words = args.clone();
        for (int i = 0; i < words.length; i++) {
            if (words[i] instanceof LocalizedText both) {
                words[i] = both.in(locale);
            }
        }
        return new MessageFormat(text, locale).format(words);
    }

    /** The same message in both languages. */
    public LocalizedText both(String key, Object... args) {
        return new LocalizedText(get(Language.THAI, key, args), get(Language.ENGLISH, key, args));
    }

    public boolean has(String key) {
        return thai.containsKey(key);
    }

    Map<String, String> texts(Locale locale) {
        return locale.getLanguage().equals("en") ? english : thai;
    }

    private static Map<String, String> load(String language) {
        Map<String, String> all = new HashMap<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:messages/*_" + language + ".properties")) {
                Properties properties = new Properties();
                try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.forEach((key, text) -> all.put((String) key, (String) text));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(all);
    }
}
