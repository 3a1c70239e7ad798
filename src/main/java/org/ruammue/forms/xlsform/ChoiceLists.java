package org.ruammue.forms.xlsform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ruammue.forms.xlsform.XlsTable.Line;
import org.ruammue.web.LocalizedText;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The lists of the sheet {@code choices}. */
final class ChoiceLists {
    /** As the schema of forms has it. */
    static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,59}");

    static final int MOST = 1_000;
    private static final Pattern CARRIED = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]{0,39}");
    private static final int MOST_CARRIED = 10;
    private static final Set<String> NOT_CARRIED =
            Set.of("list_name", "name", "label", "image", "audio", "video", "big-image", "order", "media");

    private final Findings findings;
    private final Languages languages;
    private final Map<String, List<ObjectNode>> lists = new LinkedHashMap<>();
    private final Map<String, Line> first = new HashMap<>();
    private final Map<String, Set<String>> seen = new HashMap<>();
    private final Map<String, String> changed = new HashMap<>();
    private final Set<String> used = new HashSet<>();

    ChoiceLists(List<XlsTable> tables, Languages languages, Findings findings) {
        this.findings = findings;
        this.languages = languages;
        for (XlsTable table : tables) {
            unused(table);
            table.lines().forEach(this::choice);
        }
    }

    private void choice(Line line) {
        String list = line.text("list_name");
        String name = line.text("name");
        if (list.isEmpty() && name.isEmpty()) {
            return;
        }
        if (list.isEmpty() || name.isEmpty()) {
            findings.notTaken(line, list.isEmpty() ? "list_name" : "name", "xlsform.choice-incomplete");
            return;
        }
        String id = id(line, name);
        if (!seen.computeIfAbsent(list, key -> new HashSet<>()).add(id)) {
            findings.notTaken(line, "name", "xlsform.choice-twice", name, list);
            return;
        }
        first.putIfAbsent(list, line);
        LocalizedText label = languages.text(line, "label");
        ObjectNode option = JsonNodeFactory.instance.objectNode().put("id", id);
        option.put("th", label == null ? name : label.th()).put("en", label == null ? name : label.en());
        carried(line, option);
        OwnColumns.read(line, option::set);
        lists.computeIfAbsent(list, key -> new ArrayList<>()).add(option);
    }

    private String id(Line line, String name) {
        if (ID.matcher(name).matches()) {
            return name;
        }
        String plain = Ids.plain(name);
        String id = name.matches("-\\d+")
                ? "minus" + name
                : plain.equals("q") ? "row-" + line.row().number() : plain;
        changed.put(name, id);
        findings.adapted(line, "name", "xlsform.choice-name", name, id);
        return id;
    }

    private static void carried(Line line, ObjectNode option) {
        ObjectNode carries = JsonNodeFactory.instance.objectNode();
        for (XlsHeader header : line.table().headers()) {
            String text = carries(header) ? line.text(header) : "";
            if (!text.isEmpty() && carries.size() < MOST_CARRIED) {
                carries.put(header.written(), text.length() > 200 ? text.substring(0, 200) : text);
            }
        }
        if (!carries.isEmpty()) {
            option.set("carries", carries);
        }
    }

    private static boolean carries(XlsHeader header) {
        return !header.key().startsWith(XlsHeader.OWN)
                && header.language().isEmpty()
                && !NOT_CARRIED.contains(header.key())
                && CARRIED.matcher(header.written()).matches();
    }

    private void unused(XlsTable table) {
        for (XlsHeader header : table.headers()) {
            boolean media = Set.of("image", "audio", "video", "big-image").contains(header.key());
            if (media
                    || (!carries(header)
                            && !NOT_CARRIED.contains(header.key())
                            && !header.key().startsWith(XlsHeader.OWN))) {
                table.lines().stream()
                        .filter(line -> !line.text(header).isEmpty())
                        .forEach(line -> findings.without(
                                line,
                                header.key(),
                                media ? "xlsform.media" : "xlsform.column-unused",
                                header.written()));
            }
        }
    }

    /** Null when there is no such list. */
    @Nullable
    List<ObjectNode> options(String list) {
        used.add(list);
        List<ObjectNode> options = lists.get(list);
        return options == null
                ? null
                : options.stream().map(ObjectNode::deepCopy).toList();
    }

    @Nullable
    Line line(String list) {
        return first.get(list);
    }

    /** Names of choices that could not stay as they were, with what stands for them. */
    Map<String, String> changed() {
        return changed;
    }

    void tellUnused() {
        first.forEach((list, line) -> {
            if (!used.contains(list)) {
                findings.adapted(line, "list_name", "xlsform.list-unused", list);
            }
        });
    }
}
