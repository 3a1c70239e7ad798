package org.ruammue.programmes;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ruammue.accounts.Office;
import org.ruammue.accounts.People;
import org.ruammue.accounts.Person;
import org.ruammue.audit.Role;
import org.ruammue.database.BusinessTime;
import org.ruammue.notifications.Outbox;
import org.ruammue.notifications.OutgoingMessage;
import org.ruammue.organisations.Organisation;
import org.ruammue.organisations.Organisations;
import org.ruammue.thai.ThaiDates;
import org.ruammue.web.Language;
import org.ruammue.web.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Words the e-mails of a round, one per focal person, and puts them into the outbox. */
@Service
class Letters {
    private final People people;
    private final Organisations organisations;
    private final StepCalendar calendar;
    private final StepKinds kinds;
    private final Outbox outbox;
    private final Messages messages;
    private final BusinessTime time;
    private final String address;

    Letters(
            People people,
            Organisations organisations,
            StepCalendar calendar,
            StepKinds kinds,
            Outbox outbox,
            Messages messages,
            BusinessTime time,
            @Value("${ruammue.address:http://localhost:${server.port:8080}}") String address) {
        this.people = people;
        this.organisations = organisations;
        this.calendar = calendar;
        this.kinds = kinds;
        this.outbox = outbox;
        this.messages = messages;
        this.time = time;
        this.address = address;
    }

    /** A letter as it would be sent, for the preview. */
    record Letter(Organisation organisation, Person to, String subject, String body) {}

    void announce(Round round, Step step, Collection<Long> organisationIds) {
        post(
                round,
                step,
                letters(round, step, organisationIds, Role.FOCAL_PERSON, "programmes.letter.issued", ""),
                "issued/" + step.id());
    }

    void post(Round round, Step step, List<Letter> letters, String occasion) {
        post(letters, "round/" + round.slug() + "/" + step.key(), occasion);
    }

    void post(List<Letter> letters, String about, String occasion) {
        for (Letter letter : letters) {
            String email = letter.to.email();
            if (email != null) {
                outbox.post(new OutgoingMessage(
                        email,
                        letter.subject,
                        letter.body,
                        occasion.substring(0, occasion.indexOf('/')),
                        about,
                        occasion + "/" + letter.organisation.id() + "/" + letter.to.id()));
            }
        }
    }

    /** Tells letters of one occasion from those of the next. */
    String stamp() {
        return String.valueOf(time.now().toEpochMilli());
    }

    List<Letter> letters(Round round, Step step, Collection<Long> organisationIds, Role role, String key, String note) {
        return letters(round, step, organisationIds, role, key, reader -> note);
    }

    List<Letter> letters(
            Round round,
            Step step,
            Collection<Long> organisationIds,
            Role role,
            String key,
            Function<Person, String> note) {
        List<Office> offices = people.holders(organisationIds, role, time.today());
        Map<Long, Person> persons =
                people.byIds(offices.stream().map(Office::personId).collect(Collectors.toSet()));
        Map<Long, Organisation> names = organisations.byIds(organisationIds);
        String due = ThaiDates.format(calendar.dates(step).due().date(), org.ruammue.thai.DateStyle.LONG_THAI);
        return offices.stream()
                .map(office -> {
                    Organisation organisation = java.util.Objects.requireNonNull(names.get(office.organisationId()));
                    Person person = java.util.Objects.requireNonNull(persons.get(office.personId()));
                    String link = address + kinds.of(step).workPage(round, step, organisation.code());
                    return new Letter(
                            organisation,
                            person,
                            messages.get(Language.THAI, key + ".subject", round.nameTh(), due),
                            messages.get(
                                    Language.THAI,
                                    key + ".body",
                                    person.nameTh(),
                                    organisation.nameTh(),
                                    round.nameTh(),
                                    step.askTh(),
                                    due,
                                    link,
                                    note.apply(person)));
                })
                .toList();
    }
}
