package org.ruammue.web;

import java.util.Locale;

/** The two languages of the product. Thai comes first and is what a visitor gets who chose nothing. */
public final class Language {
    public static final Locale THAI = Locale.forLanguageTag("th-TH");
    public static final Locale ENGLISH = Locale.forLanguageTag("en-GB");

    private Language() {}

    /** The language of a tag such as {@code en} or {@code th-TH}; Thai for anything else. */
    public static Locale of(String tag) {
        return tag.toLowerCase(Locale.ROOT).startsWith("en") ? ENGLISH : THAI;
    }
}
