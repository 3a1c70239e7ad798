package org.ruammue.forms.xlsform;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ruammue.forms.xlsform.XlsTable.Line;
import org.ruammue.web.LocalizedText;
import org.ruammue.workbooks.Workbook;

/** The sheet {@code settings}, of which the first row below the titles counts. */
record Settings(@Nullable Line line) {
    private static final Set<String> READ = Set.of(
            "form_title",
            "form_id",
            "default_language",
            "version",
            "namespaces",
            "allow_choice_duplicates",
            "omit_instanceid",
            "clean_text_values");

    static Settings of(Workbook workbook, Findings findings) {
        Optional<XlsTable> table = workbook.sheet("settings").flatMap(sheet -> XlsTable.of(sheet, Set.of(), findings));
        Line line =
                table.flatMap(settings -> settings.lines().stream().findFirst()).orElse(null);
        if (line != null) {
            for (XlsHeader header : line.table().headers()) {
                boolean read = READ.contains(header.key()) || header.key().startsWith(XlsHeader.OWN);
                if (!read && !line.text(header).isEmpty()) {
                    findings.adapted(line, header.key(), "xlsform.setting", header.written());
                }
            }
        }
        return new Settings(line);
    }

    private String text(String key) {
        return line == null ? "" : line.text(key);
    }

    /** The language of columns without one. */
    String language() {
        return text("default_language");
    }

    LocalizedText title(String file) {
        String title = text("form_title");
        String th = title.isEmpty() ? file.replaceFirst("(?i)\\.(xlsx|csv)$", "") : title;
        String en = text(XlsHeader.OWN + "name-en");
        return new LocalizedText(th, en.isEmpty() ? th : en);
    }

    String key(String file) {
        String id = text("form_id");
        return Ids.plain(id.isEmpty() ? file.replaceFirst("(?i)\\.(xlsx|csv)$", "") : id);
    }
}
