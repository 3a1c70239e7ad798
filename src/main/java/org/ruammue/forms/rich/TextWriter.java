package org.ruammue.forms.rich;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Writes blocks as text: for readers, or with the marks that {@link MarksReader} reads. */
final class TextWriter {
    private static final Pattern MARK = Pattern.compile("[*_](?=[*_])|(?<=[*_])[*_]|^[*_]|[*_]$|[\\[\\\\]");
    private static final Pattern LINK_MARK = Pattern.compile("[*_\\[\\]\\\\]");
    private static final Pattern AT_LINE_START = Pattern.compile("(?m)^(?=[-•#]|[0-9๐-๙]+[.)])");

    private final boolean marks;
    private final StringBuilder text = new StringBuilder();
    private final List<Integer> numbers = new ArrayList<>();

    private TextWriter(boolean marks) {
        this.marks = marks;
    }

    static String write(List<Block> blocks, boolean marks) {
        TextWriter writer = new TextWriter(marks);
        Block before = null;
        for (Block block : blocks) {
            if (before != null) {
                boolean together =
                        !marks || (!before.lists().isEmpty() && !block.lists().isEmpty());
                writer.text.append(together ? "\n" : "\n\n");
            }
            writer.block(block, before == null ? List.of() : before.lists());
            before = block;
        }
        return writer.text.toString();
    }

    private void block(Block block, List<String> before) {
        if (block.lists().isEmpty()) {
            text.append(!marks || block.tag().equals("p") ? "" : block.tag().equals("h3") ? "## " : "### ");
            block.runs().forEach(this::run);
            return;
        }
        int depth = block.lists().size();
        int shared = block.shares(before);
        numbers.subList(Math.min(shared, numbers.size()), numbers.size()).clear();
        while (numbers.size() < depth) {
            numbers.add(0);
        }
        numbers.set(depth - 1, numbers.get(depth - 1) + 1);
        String indent = "  ".repeat(depth - 1);
        text.append(indent).append(block.lists().getLast().equals("ul") ? "- " : numbers.getLast() + ". ");
        int from = text.length();
        block.runs().forEach(this::run);
        // Further lines of an item stand under its words.
        String words = text.substring(from).replace("\n", "\n" + indent + "   ");
        text.setLength(from);
        text.append(words);
    }

    private void run(Run run) {
        String look = marks ? (run.strong() ? "**" : "") + (run.em() ? "__" : "") : "";
        String back = new StringBuilder(look).reverse().toString();
        String words = marks ? escaped(run) : run.text();
        // Marks stand close to the words, or they would not be read as marks.
        String inner = words.strip();
        int at = words.indexOf(inner);
        String looked = inner.isEmpty()
                ? words
                : words.substring(0, at) + look + inner + back + words.substring(at + inner.length());
        if (run.href() == null || (!marks && run.href().equals(run.text()))) {
            text.append(looked);
        } else {
            text.append(marks ? "[" + looked + "](" + run.href() + ")" : looked + " (" + run.href() + ")");
        }
    }

    private static String escaped(Run run) {
        String words = run.href() == null
                ? MARK.matcher(run.text()).replaceAll("\\\\$0")
                : LINK_MARK.matcher(run.text()).replaceAll("\\\\$0");
        return AT_LINE_START.matcher(words).replaceAll("\\\\");
    }
}
