package org.ruammue.forms.xlsform;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.ruammue.forms.Form;
import org.ruammue.forms.xlsform.ImportFinding.Effect;
import org.ruammue.web.LocalizedText;
import org.ruammue.workbooks.Sheet;
import org.ruammue.workbooks.Workbook;
import tools.jackson.databind.node.ObjectNode;

/** Reads and writes forms as XLSForm. */
public final class XlsForms {
    private static final Set<String> SURVEY = Set.of("type", "name");
    private static final Set<String> CHOICES = Set.of("list_name", "name");
    private static final Set<String> KNOWN = Set.of("survey", "choices", "external_choices", "settings");

    private XlsForms() {}

    /** @return the form as far as it can be taken, and a finding for everything that is not taken as it stands */
    public static Imported read(Workbook workbook) {
        Findings findings = new Findings();
        XlsTable survey = table(workbook, "survey", SURVEY, findings).orElse(null);
        if (survey == null) {
            findings.sheet("survey", Effect.NOT_TAKEN, "xlsform.no-survey");
            return new Imported(null, findings.inOrder());
        }
        workbook.sheets().stream()
                .filter(sheet -> !sheet.rows().isEmpty() && workbook.sheets().size() > 1)
                .filter(sheet -> !KNOWN.contains(sheet.name().strip().toLowerCase(Locale.ROOT)))
                .forEach(sheet -> findings.sheet(sheet.name(), Effect.ADAPTED, "xlsform.sheet-unused"));
        List<XlsTable> choices = new ArrayList<>();
        table(workbook, "choices", CHOICES, findings).ifPresent(choices::add);
        table(workbook, "external_choices", CHOICES, findings).ifPresent(choices::add);
        Settings settings = Settings.of(workbook, findings);

        List<XlsTable> texts = new ArrayList<>(choices);
        texts.addFirst(survey);
        Languages languages = new Languages(texts, settings.language(), findings);
        ChoiceLists lists = new ChoiceLists(choices, languages, findings);
        List<Entry> roots = Entry.tree(survey, findings);
        Ids ids = new Ids(roots, findings);
        Survey all = new Survey(
                ids,
                new Rules(ids, lists.changed()),
                languages,
                lists,
                referred(survey),
                new IdentityHashMap<>(),
                findings);

        LocalizedText title = settings.title(workbook.name());
        ObjectNode definition = new SurveyReader(all, title).form(roots);
        lists.tellUnused();
        Form form = new Mending(definition, all, survey.name()).form(settings.key(workbook.name()));
        return new Imported(form, findings.inOrder());
    }

    /** Writes a form so that {@link #read} gives an equal one, and other tools one they can work with. */
    public static void write(Form form, OutputStream out) {
        new XlsFormWriter(form).write(out);
    }

    private static Optional<XlsTable> table(Workbook workbook, String name, Set<String> wanted, Findings findings) {
        Optional<Sheet> sheet = workbook.sheet(name);
        boolean alone =
                sheet.isEmpty() && name.equals("survey") && workbook.sheets().size() == 1;
        return (alone ? Optional.of(workbook.sheets().getFirst()) : sheet)
                .flatMap(found -> XlsTable.of(found, wanted, findings));
    }

    private static Set<String> referred(XlsTable survey) {
        Set<String> names = new HashSet<>();
        survey.lines()
                .forEach(line -> survey.headers().stream()
                        .filter(header -> !header.key().equals("label"))
                        .forEach(header -> names.addAll(Rules.names(line.text(header)))));
        return names;
    }
}
