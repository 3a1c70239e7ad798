package org.ruammue.forms;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.ruammue.database.BusinessTime;
import org.ruammue.organisations.Organisation;
import org.ruammue.organisations.OrganisationKind;
import org.ruammue.organisations.Organisations;
import org.ruammue.thai.ThaiCollation;
import org.ruammue.web.LocalizedText;
import org.springframework.stereotype.Component;

/** The districts of Bangkok, out of the names of their offices, as options of addresses. The id is the Thai name. */
@Component
class DistrictOptions implements OptionSource {
    private final Organisations organisations;
    private final BusinessTime time;

    DistrictOptions(Organisations organisations, BusinessTime time) {
        this.organisations = organisations;
        this.time = time;
    }

    @Override
    public QuestionType type() {
        return QuestionType.ADDRESS;
    }

    @Override
    public List<Option> options() {
        return organisations.current(time.today()).stream()
                .filter(organisation -> organisation.kind() == OrganisationKind.DISTRICT_OFFICE)
                .map(DistrictOptions::option)
                .sorted(Comparator.comparing(option -> option.label().th(), ThaiCollation.order()))
                .toList();
    }

    private static Option option(Organisation office) {
        String thai = office.nameTh().replaceFirst("^สำนักงานเขต", "");
        String english = office.nameEn().replaceFirst(" District Office$", "");
        return new Option(thai, new LocalizedText(thai, english), null, Map.of());
    }
}
