package org.ruammue.submissions.excel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ruammue.forms.Option;
import org.ruammue.thai.ThaiText;
import org.ruammue.web.LocalizedText;

/** Options as the entries of a cell. Options that read alike carry their ids behind. */
record Entries(List<Option> options) {
    List<LocalizedText> labels() {
        Set<String> thai = new HashSet<>();
        Set<String> english = new HashSet<>();
        List<LocalizedText> labels = new ArrayList<>();
        for (Option option : options) {
            LocalizedText label = option.label();
            boolean known = !thai.add(plain(label.th())) | !english.add(plain(label.in(Locale.ENGLISH)));
            String id = known ? " (" + option.id() + ")" : "";
            labels.add(new LocalizedText(label.th() + id, label.in(Locale.ENGLISH) + id));
        }
        return labels;
    }

    /** The label of an option; the id where there is no such option. */
    LocalizedText label(String id) {
        for (int i = 0; i < options.size(); i++) {
            if (options.get(i).id().equals(id)) {
                return labels().get(i);
            }
        }
        return new LocalizedText(id, id);
    }

    /** The id of what was chosen, by its label in either language or by its id; what is neither stays as it is. */
    String id(String chosen) {
        String wanted = plain(chosen);
        List<LocalizedText> labels = labels();
        for (int i = 0; i < options.size(); i++) {
            LocalizedText label = labels.get(i);
            if (plain(label.th()).equals(wanted)
                    || plain(label.en()).equals(wanted)
                    || options.get(i).id().equals(wanted)) {
                return options.get(i).id();
            }
        }
        return chosen;
    }

    static String plain(String text) {
        return ThaiText.clean(text).replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
