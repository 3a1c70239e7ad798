package org.ruammue.programmes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ruammue.database.BusinessTime;
import org.ruammue.organisations.Organisation;
import org.ruammue.organisations.Organisations;
import org.ruammue.web.Page;
import org.springframework.stereotype.Service;

/** Computes standings from what the kinds of work know, the dates and the waivers. Three queries, however many rows. */
@Service
public class Standings {
    private final Participants participants;
    private final Organisations organisations;
    private final StepKinds kinds;
    private final StepCalendar calendar;
    private final BusinessTime time;

    Standings(
            Participants participants,
            Organisations organisations,
            StepKinds kinds,
            StepCalendar calendar,
            BusinessTime time) {
        this.participants = participants;
        this.organisations = organisations;
        this.kinds = kinds;
        this.calendar = calendar;
        this.time = time;
    }

    /** All participants of the step. The caller has checked that the actor may see them. */
    public List<ParticipantStanding> of(Step step) {
        List<Participant> all = participants.of(step);
        Map<Long, Organisation> names = organisations.byIds(
                all.stream().map(Participant::organisationId).toList());
        Map<Long, Activity> activities = kinds.activities(List.of(step), null).stream()
                .collect(Collectors.toMap(Activity::participantId, Function.identity()));
        Map<LocalDate, StepDates> dates = new java.util.HashMap<>();
        StepDates usual = calendar.dates(step);
        return all.stream()
                .map(participant -> {
                    LocalDate extended = participant.extendedTo();
                    StepDates own = extended == null
                            ? usual
                            : dates.computeIfAbsent(extended, due -> calendar.dates(step, due));
                    return standing(
                            participant,
                            java.util.Objects.requireNonNull(names.get(participant.organisationId())),
                            activities.get(participant.id()),
                            own);
                })
                .toList();
    }

    ParticipantStanding standing(
            Participant participant, Organisation organisation, @Nullable Activity activity, StepDates dates) {
        Stage stage = activity == null ? Stage.NOT_STARTED : activity.stage();
        Instant received = activity == null ? null : activity.receivedAt();
        boolean waived = participant.waivedAt() != null;
        boolean overdue = received == null && dates.isOverdue(time.today());
        boolean receivedLate = received != null
                && received.atZone(Page.BANGKOK)
                        .toLocalDate()
                        .isAfter(dates.due().date());
        return new ParticipantStanding(
                participant,
                organisation,
                standing(stage, waived, overdue),
                stage,
                !waived && (overdue || receivedLate),
                dates,
                activity == null ? null : activity.lastAt(),
                received);
    }

    static Standing standing(Stage stage, boolean waived, boolean overdue) {
        if (waived) {
            return Standing.WAIVED;
        }
        return overdue ? Standing.LATE : Standing.valueOf(stage.name());
    }
}
