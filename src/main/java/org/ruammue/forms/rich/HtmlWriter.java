package org.ruammue.forms.rich;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Entities.EscapeMode;
import org.jsoup.safety.Safelist;

/** Writes blocks as HTML, and holds what it wrote against a list of what is safe. */
final class HtmlWriter {
    private static final Safelist SAFE = new Safelist()
            .addTags("p", "h3", "h4", "ul", "ol", "li", "strong", "em", "a", "br")
            .addAttributes("a", "href")
            .addProtocols("a", "href", "http", "https", "mailto", "tel")
            .addEnforcedAttribute("a", "rel", "noopener noreferrer");

    private final StringBuilder html = new StringBuilder();
    private final List<String> open = new ArrayList<>();

    private HtmlWriter() {}

    static String write(List<Block> blocks) {
        HtmlWriter writer = new HtmlWriter();
        blocks.forEach(writer::block);
        writer.closeTo(0);
        OutputSettings plain = new OutputSettings().prettyPrint(false).escapeMode(EscapeMode.xhtml);
        return Jsoup.clean(writer.html.toString(), "", SAFE, plain);
    }

    private void block(Block block) {
        if (block.lists().isEmpty()) {
            closeTo(0);
            inline(block);
            return;
        }
        List<String> lists = block.lists();
        int shared = block.shares(open);
        closeTo(shared);
        if (shared == lists.size()) {
            html.append("</li>");
        }
        for (String list : lists.subList(shared, lists.size())) {
            html.append('<').append(list).append('>');
            open.add(list);
        }
        html.append("<li>");
        inline(block);
    }

    private void closeTo(int depth) {
        while (open.size() > depth) {
            html.append("</li></").append(open.removeLast()).append('>');
        }
    }

    private void inline(Block block) {
        html.append('<').append(block.tag()).append('>');
        for (Run run : block.runs()) {
            html.append(run.href() == null ? "" : "<a href=\"" + escaped(run.href()) + "\">");
            html.append(run.strong() ? "<strong>" : "").append(run.em() ? "<em>" : "");
            html.append(escaped(run.text()).replace("\n", "<br>"));
            html.append(run.em() ? "</em>" : "").append(run.strong() ? "</strong>" : "");
            html.append(run.href() == null ? "" : "</a>");
        }
        html.append("</").append(block.tag()).append('>');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
