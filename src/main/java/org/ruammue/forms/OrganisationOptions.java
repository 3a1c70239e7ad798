package org.ruammue.forms;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ruammue.database.BusinessTime;
import org.ruammue.organisations.Organisation;
import org.ruammue.organisations.OrganisationKind;
import org.ruammue.organisations.Organisations;
import org.ruammue.web.LocalizedText;
import org.springframework.stereotype.Component;

/**
 * The directory as options: the id is the code, the label the name, with the name of the parent where it alone is not
 * clear. Names and codes of the administration's bodies are public. Each carries its {@code kind} and {@code parent}.
 */
@Component
class OrganisationOptions implements OptionSource {
    private final Organisations organisations;
    private final BusinessTime time;

    OrganisationOptions(Organisations organisations, BusinessTime time) {
        this.organisations = organisations;
        this.time = time;
    }

    @Override
    public QuestionType type() {
        return QuestionType.ORGANISATION;
    }

    @Override
    public List<Option> options() {
        LocalDate today = time.today();
        Map<Long, Organisation> all = organisations.byIds(organisations.allIds());
        Map<String, Long> names =
                all.values().stream().collect(Collectors.groupingBy(Organisation::nameTh, Collectors.counting()));
        return all.values().stream()
                .filter(organisation -> organisation.kind() != OrganisationKind.ADMINISTRATION)
                .map(organisation -> option(
                        organisation,
                        all.get(organisation.parentId() == null ? Long.valueOf(-1) : organisation.parentId()),
                        names.getOrDefault(organisation.nameTh(), 0L) > 1,
                        today))
                .toList();
    }

    private static Option option(
            Organisation organisation,
            @org.jspecify.annotations.Nullable Organisation parent,
            boolean twice,
            LocalDate today) {
        Map<String, String> carries =
                new HashMap<>(Map.of("kind", organisation.kind().key()));
        if (parent != null) {
            carries.put("parent", parent.code());
        }
        if (!organisation.shortTh().isEmpty()) {
            carries.put(DirectoryAnswers.SHORT, organisation.shortTh());
        }
        if (!organisation.existsOn(today)) {
            carries.put(DirectoryAnswers.ENDED, "yes");
        }
        LocalizedText name = organisation.name();
        LocalizedText label = twice && parent != null
                ? new LocalizedText(name.th() + " " + parent.nameTh(), name.en() + ", " + parent.nameEn())
                : name;
        return new Option(organisation.code(), label, null, carries);
    }
}
