package org.ruammue.forms.rich;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A text with headings, lists, bold, italics and links. */
public final class RichText {
    private static final Pattern HTML =
            Pattern.compile("\\s*<(?:p|h[1-6]|ul|ol|div|blockquote)[\\s>/]", Pattern.CASE_INSENSITIVE);

    private final List<Block> blocks;

    RichText(List<Block> blocks) {
        List<Block> tidy = new ArrayList<>();
        boolean headed = false;
        for (Block typed : blocks) {
            Block block = headed ? typed.tidy() : typed.tidy().atTop();
            if (!block.runs().isEmpty()) {
                headed = headed || block.tag().equals("h3");
                tidy.add(block.after(tidy.isEmpty() ? List.of() : tidy.getLast().lists()));
            }
        }
        this.blocks = List.copyOf(tidy);
    }

    /** HTML where it begins with a paragraph, a heading or a list; else a text with marks as {@link #marked} writes it. */
    public static RichText of(String typed) {
        return HTML.matcher(typed).lookingAt()
                ? new RichText(HtmlReader.read(typed))
                : new RichText(MarksReader.read(typed));
    }

    public boolean isEmpty() {
        return blocks.isEmpty();
    }

    /** As it is stored and shown: safe, with nothing but p, h3, h4, ul, ol, li, strong, em, a and br. */
    public String html() {
        return HtmlWriter.write(blocks);
    }

    /** To read without any look: items have their marks or numbers, links their addresses behind them. */
    public String plain() {
        return TextWriter.write(blocks, false);
    }

    /** To edit in a plain field: what {@link #of} reads back the same. */
    public String marked() {
        return TextWriter.write(blocks, true);
    }

    /** The words alone, a line for each block; what limits count. */
    public String content() {
        return blocks.stream().map(Block::text).collect(Collectors.joining("\n"));
    }
}
