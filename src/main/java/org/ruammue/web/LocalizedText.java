package org.ruammue.web;

import java.util.Locale;

/** A text in Thai and in English. Either may be empty; the other then stands in for it. */
public record LocalizedText(String th, String en) {

    /** The text in the language of the locale, or in the other one where that is empty. */
    public String in(Locale locale) {
        boolean english = locale.getLanguage().equals("en");
        String wanted = english ? en : th;
        return wanted.isBlank() ? (english ? th : en) : wanted;
    }
}
