package org.ruammue.forms.xlsform;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ruammue.forms.xlsform.ImportFinding.Effect;
import org.ruammue.forms.xlsform.XlsTable.Line;
import org.ruammue.web.LocalizedText;

/**
 * Which columns are the Thai texts and which the English ones. A column without a language stands for the one that has no
 * column of its own; a form in one language only, or in others, shows its text in both until it is translated.
 */
final class Languages {
    static final String THAI = "ไทย (th)";
    static final String ENGLISH = "English (en)";

    private static final Pattern CODE = Pattern.compile("\\(([A-Za-z-]{2,8})\\)\\s*$");
    private static final Pattern TAG = Pattern.compile(
            "</?(?:span|b|i|u|em|strong|font|p|div|small|center|big|h[1-6]|a|sup|sub)(?:\\s[^<>]{0,300})?/?>",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MARKS = Pattern.compile("\\*\\*(.+?)\\*\\*|__(.+?)__|(?m)^#{1,6}\\s+", Pattern.DOTALL);

    private final Findings findings;
    private final String thai;
    private final String english;
    private final String other;

    /** @param usual the language of columns without one, as the settings say */
    Languages(List<XlsTable> tables, String usual, Findings findings) {
        this.findings = findings;
        Set<String> written = new LinkedHashSet<>();
        boolean plain = false;
        for (XlsTable table : tables) {
            for (XlsHeader header : table.headers()) {
                if (header.key().equals("label")) {
                    written.add(header.language());
                    plain |= header.language().isEmpty();
                }
            }
        }
        written.remove("");
        thai = first(written, "th");
        english = first(written, "en");
        other = !thai.isEmpty() || !english.isEmpty() || plain
                ? ""
                : written.contains(usual) ? usual : written.stream().findFirst().orElse("");
        tables.forEach(table -> foreign(table, written));
    }

    private static String first(Set<String> written, String code) {
        return written.stream()
                .filter(language -> code(language).equals(code))
                .findFirst()
                .orElse("");
    }

    private static String code(String language) {
        Matcher code = CODE.matcher(language);
        String name = (code.find() ? code.group(1) : language).strip().toLowerCase(Locale.ROOT);
        return switch (name) {
            case "th", "th-th", "tha", "thai", "ไทย", "ภาษาไทย" -> "th";
            case "en", "en-us", "en-gb", "eng", "english", "อังกฤษ", "ภาษาอังกฤษ" -> "en";
            default -> name;
        };
    }

    private void foreign(XlsTable table, Set<String> written) {
        for (XlsHeader header : table.headers()) {
            boolean known = header.language().isEmpty()
                    || header.language().equals(thai)
                    || header.language().equals(english);
            if (!known && written.contains(header.language()) && header.key().equals("label")) {
                boolean taken = header.language().equals(other);
                findings.add(
                        table.name(),
                        1,
                        header,
                        taken ? Effect.ADAPTED : Effect.WITHOUT,
                        taken ? "xlsform.language-both" : "xlsform.language-other",
                        header.language());
            }
        }
    }

    /** Null when the row has no such text. */
    @Nullable
    LocalizedText text(Line line, String key) {
        String plain = line.text(key);
        String th = thai.isEmpty() ? "" : line.text(key, thai);
        String en = english.isEmpty() ? "" : line.text(key, english);
        String any = other.isEmpty() ? "" : line.text(key, other);
        String forThai = first(th, plain, en, any);
        String forEnglish = first(en, plain, th, any);
        return forThai.isEmpty() ? null : new LocalizedText(plain(line, key, forThai), plain(line, key, forEnglish));
    }

    private static String first(String... texts) {
        for (String text : texts) {
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    /** Without marks of bold and colour, which labels here do not have. */
    private String plain(Line line, String key, String text) {
        String bare = TAG.matcher(text.replaceAll("(?i)<br\\s*/?>", "\n")).replaceAll("");
        bare = MARKS.matcher(bare)
                .replaceAll(mark -> Matcher.quoteReplacement(
                        mark.group(1) != null ? mark.group(1) : mark.group(2) != null ? mark.group(2) : ""));
        bare = bare.replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .strip();
        if (bare.isEmpty()) {
            return text;
        }
        if (!bare.equals(text)) {
            findings.adapted(line, key, "xlsform.formatting");
        }
        if (bare.contains("${")) {
            findings.without(line, key, "xlsform.live-text");
        }
        return bare;
    }
}
