package org.ruammue.forms.rich;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads bold, italics and links inside a block. A mark that has no partner is an ordinary character. */
final class InlineReader {
    private static final Pattern LINK = Pattern.compile("\\[((?:[^\\]\\[\\\\]|\\\\.){1,2000})]\\(([^()\\s]{1,500})\\)");
    private static final String MARKS = "\\*_[]-•#.";

    private final List<Run> runs = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private final @Nullable String href;
    private boolean strong;
    private boolean em;

    private InlineReader(@Nullable String href, boolean strong, boolean em) {
        this.href = href;
        this.strong = strong;
        this.em = em;
    }

    static List<Run> read(String text) {
        return new InlineReader(null, false, false).runs(text);
    }

    private List<Run> runs(String text) {
        Matcher link = LINK.matcher(text);
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\\'
                    && at + 1 < text.length()
                    && (MARKS.indexOf(text.charAt(at + 1)) >= 0 || digit(text.charAt(at + 1)))) {
                words.append(text.charAt(at + 1));
                at += 2;
            } else if (text.startsWith("**", at) && turns(text, "**", at, strong)) {
                flush();
                strong = !strong;
                at += 2;
            } else if (text.startsWith("__", at) && turns(text, "__", at, em)) {
                flush();
                em = !em;
                at += 2;
            } else if (c == '['
                    && href == null
                    && link.region(at, text.length()).lookingAt()
                    && Address.of(link.group(2)) != null) {
                flush();
                runs.addAll(new InlineReader(Address.of(link.group(2)), strong, em).runs(link.group(1)));
                at = link.end();
            } else {
                words.append(c);
                at++;
            }
        }
        flush();
        return runs;
    }

    private static boolean digit(char c) {
        return (c >= '0' && c <= '9') || (c >= '๐' && c <= '๙');
    }

    /** Whether the mark ends what it began, or begins what will end. */
    private static boolean turns(String text, String mark, int at, boolean on) {
        if (on) {
            return true;
        }
        int end = text.indexOf(mark, at + 2);
        return end > at + 2 && !Character.isWhitespace(text.charAt(at + 2));
    }

    private void flush() {
        if (!words.isEmpty()) {
            runs.add(new Run(words.toString(), strong, em, href));
            words.setLength(0);
        }
    }
}
