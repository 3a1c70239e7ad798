package org.ruammue.forms.xlsform;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ruammue.forms.xlsform.XlsTable.Line;

/** A row of the survey with, for a group or a repeat, the rows inside. Made once for each row, so equal to itself only. */
final class Entry {
    final Line line;
    final TypeCell type;
    final List<Entry> inside = new ArrayList<>();

    Entry(Line line, TypeCell type) {
        this.line = line;
        this.type = type;
    }

    boolean group() {
        return type.base().equals("begin group") && !matrix();
    }

    /** One of our matrices, written as a group with a question for each statement. */
    boolean matrix() {
        return type.base().equals("begin group")
                && line.text(XlsHeader.OWN + "type").equals("likert");
    }

    boolean repeat() {
        return type.base().equals("begin repeat");
    }

    /** One of our tables, written as a repeat. */
    boolean table() {
        return repeat() && line.text(XlsHeader.OWN + "type").equals("table");
    }

    boolean asks() {
        return !group() && (!repeat() || table());
    }

    /** This entry and all inside. */
    Stream<Entry> all() {
        return Stream.concat(Stream.of(this), inside.stream().flatMap(Entry::all));
    }

    /** The rows of a survey as a tree; what does not fit is told and left out. */
    static List<Entry> tree(XlsTable survey, Findings findings) {
        List<Entry> roots = new ArrayList<>();
        List<Entry> open = new ArrayList<>();
        for (Line line : survey.lines()) {
            String written = line.text("type");
            if (written.startsWith("#") || line.text("disabled").matches("(?i)yes|true")) {
                continue;
            }
            if (written.isEmpty()) {
                if (survey.headers().stream()
                        .anyMatch(header -> !header.key().equals("type")
                                && !line.text(header).isEmpty())) {
                    findings.notTaken(line, "type", "xlsform.type-missing");
                }
                continue;
            }
            Entry entry = new Entry(line, TypeCell.of(written));
            if (entry.type.ends()) {
                close(entry, open, findings);
                continue;
            }
            (open.isEmpty() ? roots : open.getLast().inside).add(entry);
            if (entry.type.begins()) {
                open.add(entry);
            }
        }
        open.forEach(entry -> findings.adapted(entry.line, "type", "xlsform.end-missing"));
        return roots;
    }

    private static void close(Entry end, List<Entry> open, Findings findings) {
        if (open.isEmpty()) {
            findings.notTaken(end.line, "type", "xlsform.end-alone");
            return;
        }
        Entry begun = open.removeLast();
        if (!begun.type.base().substring(6).equals(end.type.base().substring(4))) {
            findings.adapted(
                    end.line, "type", "xlsform.end-other", begun.line.row().number());
        }
    }
}
