package org.ruammue.programmes;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.ruammue.audit.Role;
import org.ruammue.organisations.Organisation;
import org.springframework.stereotype.Service;

/** Letters to the people of one agency about its work in a step; the kinds of work bring the words. */
@Service
public class AgencyLetters {
    private final Letters letters;

    AgencyLetters(Letters letters) {
        this.letters = letters;
    }

    /**
     * Puts one e-mail for each holder of one of the roles into the outbox.
     *
     * @param key message key; {@code .subject} has the round {0} and the date {1}; {@code .body} has the person {0}, the
     *     organisation {1}, the round {2}, what is asked {3}, the date {4}, the link {5} and the note {6}
     */
    public void post(Round round, Step step, Organisation organisation, Set<Role> roles, String key, String note) {
        post(round, step, List.of(organisation.id()), roles, key, note);
    }

    /** The same to the people of several agencies. */
    public void post(
            Round round, Step step, Collection<Long> organisationIds, Set<Role> roles, String key, String note) {
        for (Role role : roles) {
            letters.post(
                    round,
                    step,
                    letters.letters(round, step, organisationIds, role, key, note),
                    key.substring(key.lastIndexOf('.') + 1) + "/" + step.id() + "/" + letters.stamp());
        }
    }

    /**
     * Puts one e-mail for each focal person and head of the agency into the outbox that those who run the round do not see
     * there.
     *
     * @param note by the id of the reader; a reader with an empty one gets no letter
     */
    public void postInside(Round round, Step step, Organisation organisation, String key, LongFunction<String> note) {
        String kind = key.substring(key.lastIndexOf('.') + 1);
        List<Letters.Letter> all = Stream.of(Role.FOCAL_PERSON, Role.HEAD)
                .flatMap(role -> letters
                        .letters(round, step, List.of(organisation.id()), role, key, reader -> note.apply(reader.id()))
                        .stream())
                .filter(letter -> !note.apply(letter.to().id()).isEmpty())
                .toList();
        letters.post(all, "organisation/" + organisation.code(), kind + "/" + step.id() + "/" + letters.stamp());
    }
}
