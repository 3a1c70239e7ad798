package org.ruammue.forms.rich;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ruammue.thai.ThaiText;

/**
 * Reads a plain text with a few marks: a blank line between paragraphs, {@code ## } and {@code ### } for headings,
 * {@code - } and {@code 1. } for items (two blanks further in for a list in a list), {@code **bold**}, {@code __italic__},
 * {@code [words](address)}. A backslash takes the meaning from the mark behind it.
 */
final class MarksReader {
    private static final Pattern HEADING = Pattern.compile("(#{1,6}) +(.*)");
    private static final Pattern ITEM = Pattern.compile("( *)(?:([-•])|([0-9๐-๙]{1,4})[.)]) +(.*)");
    private static final Pattern FURTHER = Pattern.compile(" {2,}\\S.*");

    private final List<Block> blocks = new ArrayList<>();
    private @Nullable StringBuilder words;
    private List<String> lists = List.of();

    private MarksReader() {}

    static List<Block> read(String typed) {
        MarksReader reader = new MarksReader();
        ThaiText.cleanLines("|" + typed).substring(1).lines().forEach(reader::line);
        reader.flush();
        return reader.blocks;
    }

    private void line(String line) {
        Matcher heading = HEADING.matcher(line);
        Matcher item = ITEM.matcher(line);
        if (line.isBlank()) {
            flush();
            lists = List.of();
        } else if (heading.matches()) {
            flush();
            lists = List.of();
            String tag = heading.group(1).length() < 3 ? "h3" : "h4";
            blocks.add(new Block(tag, List.of(), InlineReader.read(heading.group(2))));
        } else if (item.matches()) {
            flush();
            lists = lists(item.group(1).length() / 2, item.group(2) == null ? "ol" : "ul");
            words = new StringBuilder(item.group(4));
        } else if (words != null && (lists.isEmpty() || FURTHER.matcher(line).matches())) {
            words.append('\n').append(line.strip());
        } else {
            flush();
            lists = List.of();
            words = new StringBuilder(line.strip());
        }
    }

    private List<String> lists(int further, String kind) {
        int depth = Math.min(Math.min(further, lists.size()), Block.DEEPEST - 1);
        List<String> in = new ArrayList<>(lists.subList(0, depth));
        in.add(kind);
        return in;
    }

    private void flush() {
        if (words != null) {
            blocks.add(new Block("p", lists, InlineReader.read(words.toString())));
            words = null;
        }
    }
}
