package org.ruammue.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ruammue.ApplicationTest;
import org.ruammue.audit.Actor;
import org.ruammue.audit.Grant;
import org.ruammue.audit.Role;
import org.ruammue.forms.Form;
import org.ruammue.forms.FormDefinitions;
import org.ruammue.forms.FormLint;
import org.ruammue.organisations.Organisations;
import org.ruammue.thai.FiscalYear;
import org.springframework.beans.factory.annotation.Autowired;

/** The programmes that ship are there after the first start, and each becomes a round without a word of advice. */
@ApplicationTest
class ShippedTemplatesTests {
    @Autowired
    private Templates templates;

    @Autowired
    private Organisations organisations;

    @Autowired
    private StartRound start;

    @Autowired
    private Rounds rounds;

    @Test
    void everyProgrammeStartsARound() {
        for (String key :
                List.of("collaboration-wishes", "best-service", "area-projects", "service-award", "lerdrat")) {
            Template template = templates.latest(key);
            for (String name : template.forms().propertyNames()) {
                Form form = FormDefinitions.read(key, template.forms().path(name));
                assertThat(FormLint.check(form)).as(key + " " + name).isEmpty();
            }
            long owner = organisations.byCode(template.owner()).orElseThrow().id();
            Actor actor = new Actor(0, "test", Set.of(new Grant(Role.COORDINATOR, owner)));
            String slug = start.handle(actor, new StartRound.Command(key, new FiscalYear(2590), "shipped-" + key));
            assertThat(rounds.steps(rounds.get(slug)))
                    .as(key)
                    .hasSize(template.steps().size());
        }
    }
}
