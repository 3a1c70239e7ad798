package org.ruammue.forms.rich;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Makes blocks of HTML of any origin; what it does not know it takes for its words alone. */
final class HtmlReader implements NodeVisitor {
    private static final int DEEPEST = 100;
    private static final Set<String> SILENT = Set.of(
            "script",
            "style",
            "template",
            "head",
            "title",
            "iframe",
            "object",
            "svg",
            "math",
            "textarea",
            "select",
            "noscript",
            "noembed",
            "noframes",
            "xmp",
            "plaintext");
    private static final Set<String> STRONG = Set.of("strong", "b");
    private static final Set<String> EM = Set.of("em", "i");
    private static final Set<String> LISTS = Set.of("ul", "ol");

    private final List<Block> blocks = new ArrayList<>();
    private final List<String> lists = new ArrayList<>();
    private final List<Run> runs = new ArrayList<>();
    private final List<String> links = new ArrayList<>();
    private String tag = "p";
    private int strong;
    private int em;
    private int silent;
    private boolean inItem;

    private HtmlReader() {}

    static List<Block> read(String html) {
        Document document = Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, "");
        HtmlReader reader = new HtmlReader();
        document.body().traverse(reader);
        reader.flush();
        return reader.blocks;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text && silent == 0) {
            add(text.getWholeText().replaceAll("[\\s&&[^\u00a0]]+", " "));
        }
        if (!(node instanceof Element element)) {
            return;
        }
        String name = element.normalName();
        if (SILENT.contains(name)) {
            silent++;
        } else if (name.equals("br")) {
            add("\n");
        } else if (STRONG.contains(name)) {
            strong++;
        } else if (EM.contains(name)) {
            em++;
        } else if (name.equals("a")) {
            String address = Address.of(element.attr("href"));
            links.add(address == null ? "" : address);
        } else if (LISTS.contains(name)) {
            flush();
            lists.add(name);
        } else if (name.equals("li")) {
            flush();
            inItem = true;
        } else if (element.isBlock()) {
            part(name);
        }
    }

    /** A block begins. Inside an item it is only another line. */
    private void part(String name) {
        if (inItem && !lists.isEmpty()) {
            if (!runs.isEmpty()) {
                add("\n");
            }
            return;
        }
        flush();
        tag = switch (name) {
            case "h1", "h2", "h3" -> "h3";
            case "h4", "h5", "h6" -> "h4";
            default -> "p";
        };
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        String name = element.normalName();
        if (SILENT.contains(name)) {
            silent--;
        } else if (STRONG.contains(name)) {
            strong--;
        } else if (EM.contains(name)) {
            em--;
        } else if (name.equals("a")) {
            links.removeLast();
        } else if (LISTS.contains(name)) {
            flush();
            lists.removeLast();
            inItem = !lists.isEmpty();
        } else if (name.equals("li")) {
            flush();
            inItem = false;
        } else if (element.isBlock() && !inItem) {
            flush();
        }
    }

    private void add(String text) {
        runs.add(new Run(text, strong > 0, em > 0, href()));
    }

    private @Nullable String href() {
        return links.isEmpty() || links.getLast().isEmpty() ? null : links.getLast();
    }

    private void flush() {
        boolean item = inItem && !lists.isEmpty();
        blocks.add(new Block(
                item ? "p" : tag, item ? lists.subList(0, Math.min(lists.size(), Block.DEEPEST)) : List.of(), runs));
        runs.clear();
        tag = "p";
    }
}
