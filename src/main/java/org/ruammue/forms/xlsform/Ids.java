package org.ruammue.forms.xlsform;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The ids of questions and sections: small letters, digits and hyphens, made of the names in the survey. */
final class Ids {
    static final int LONGEST = 40;

    private final Map<Entry, String> byEntry = new IdentityHashMap<>();
    private final Map<String, String> byName = new LinkedHashMap<>();
    private final Set<String> given = new HashSet<>();

    Ids(List<Entry> roots, Findings findings) {
        roots.stream().flatMap(Entry::all).forEach(entry -> give(entry, findings));
        Entry first = roots.isEmpty() ? null : roots.getFirst();
        byName.entrySet().stream()
                .filter(named -> !named.getKey().equals(named.getValue()))
                .findFirst()
                .ifPresent(named -> {
                    if (first != null) {
                        findings.adapted(first.line, "name", "xlsform.names", named.getKey(), named.getValue());
                    }
                });
    }

    private void give(Entry entry, Findings findings) {
        if (entry.line.text(XlsHeader.OWN + "type").endsWith(SurveyReader.INTRO)
                || !entry.line.text(XlsHeader.OWN + MatrixReader.STATEMENT).isEmpty()) {
            return;
        }
        String name = entry.line.text("name");
        if (name.isEmpty() && entry.asks() && !entry.type.base().equals("note")) {
            findings.adapted(entry.line, "name", "xlsform.name-missing");
        }
        String id = unique(name.isEmpty() ? "row-" + entry.line.row().number() : name);
        byEntry.put(entry, id);
        String before = name.isEmpty() ? null : byName.putIfAbsent(name, id);
        if (before != null) {
            findings.adapted(entry.line, "name", "xlsform.name-twice", name, id);
        }
    }

    String of(Entry entry) {
        return byEntry.getOrDefault(entry, "");
    }

    /** The id of what a rule names; a name that the survey does not have stays as it is and is found out later. */
    String of(String name) {
        return byName.getOrDefault(name, name);
    }

    /** An id that nothing has yet. */
    String unique(String name) {
        String plain = plain(name);
        String id = plain;
        for (int i = 2; !given.add(id); i++) {
            String end = "-" + i;
            id = plain.substring(0, Math.min(plain.length(), LONGEST - end.length())) + end;
        }
        return id;
    }

    static String plain(String name) {
        if (name.matches("[a-z][a-z0-9-]{0,39}")) {
            return name;
        }
        String plain = name.toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[^a-z]+", "")
                .replaceAll("-+$", "");
        if (plain.isEmpty()) {
            String digits = name.replaceAll("[^0-9]", "");
            plain = "q" + (digits.isEmpty() ? "" : "-" + digits);
        }
        return plain.substring(0, Math.min(plain.length(), LONGEST)).replaceAll("-+$", "");
    }
}
