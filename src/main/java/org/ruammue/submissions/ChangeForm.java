package org.ruammue.submissions;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.ruammue.audit.Actor;
import org.ruammue.audit.AuditLog;
import org.ruammue.audit.Role;
import org.ruammue.database.BusinessTime;
import org.ruammue.forms.Form;
import org.ruammue.forms.FormChanges;
import org.ruammue.forms.FormVersions;
import org.ruammue.programmes.AgencyLetters;
import org.ruammue.programmes.Participants;
import org.ruammue.programmes.Round;
import org.ruammue.programmes.Rounds;
import org.ruammue.programmes.Stage;
import org.ruammue.programmes.Step;
import org.ruammue.programmes.StepSettings;
import org.ruammue.web.Language;
import org.ruammue.web.Messages;
import org.ruammue.web.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Gives a step another version of its form. What agencies have typed stays with its question ids; what was submitted
 * stays as it was.
 */
@Service
public class ChangeForm {
    /** What becomes of submissions that were begun with the version before. */
    public enum Carry {
        /** They go on with the version they have. */
        KEEP,
        /** Drafts go on with the new one; who has submitted is asked again only what is new or worded anew. */
        NEW,
        /** Drafts go on with the new one; who has submitted is asked everything again, with the answers they gave. */
        ALL
    }

    /** @param version its number */
    public record Command(String slug, String step, int version, Carry carry) {}

    private final JdbcClient jdbc;
    private final Rounds rounds;
    private final StepSettings settings;
    private final FormVersions forms;
    private final Submissions submissions;
    private final Participants participants;
    private final AgencyLetters letters;
    private final Messages messages;
    private final BusinessTime time;
    private final AuditLog audit;

    ChangeForm(
            JdbcClient jdbc,
            Rounds rounds,
            StepSettings settings,
            FormVersions forms,
            Submissions submissions,
            Participants participants,
            AgencyLetters letters,
            Messages messages,
            BusinessTime time,
            AuditLog audit) {
        this.jdbc = jdbc;
        this.rounds = rounds;
        this.settings = settings;
        this.forms = forms;
        this.submissions = submissions;
        this.participants = participants;
        this.letters = letters;
        this.messages = messages;
        this.time = time;
        this.audit = audit;
    }

    /** What a change to the version would do; nothing happens. */
    public FormOutlook outlook(Actor actor, String slug, String stepKey, int version) {
        Round round = rounds.forCoordinator(actor, slug);
        Step step = rounds.step(round, stepKey);
        Form from = forms.find(FormSetting.version(step));
        Form to = forms.find(from.key(), version);
        return new FormOutlook(round, step, from, to, FormChanges.between(from, to), submissions.stages(step.id()));
    }

    @Transactional
    public void handle(Actor actor, Command command) {
        FormOutlook outlook = outlook(actor, command.slug(), command.step(), command.version());
        Round round = outlook.round();
        if (round.closedAt() != null) {
            throw new Refused("submissions.closed.round");
        }
        Step step = outlook.step();
        long version = forms.id(outlook.to().key(), command.version());
        settings.put(actor, round, step, JsonNodeFactory.instance.objectNode().put(FormSetting.VERSION, version));
        if (command.carry() != Carry.KEEP) {
            carry(actor, outlook, version, command.carry());
        }
        audit.append(
                actor,
                "step.form-changed",
                "round/" + round.slug(),
                Map.of(
                        "step", step.key(),
                        "from", outlook.from().version(),
                        "to", command.version(),
                        "carry", command.carry().name()));
    }

    private void carry(Actor actor, FormOutlook outlook, long version, Carry carry) {
        List<Submission> all = submissions.lockOf(outlook.step().id());
        List<Submission> begun = all.stream().filter(one -> !one.stage().isIn()).toList();
        List<String> asked = outlook.reopened(carry == Carry.ALL);
        List<Submission> again = asked.isEmpty()
                ? List.of()
                : all.stream().filter(one -> one.stage() == Stage.SUBMITTED).toList();
        String note = messages.get(
                Language.THAI, "submissions.form-change.note", outlook.to().version());
        sendBack(
                actor,
                begun.stream().filter(one -> one.stage() == Stage.WITH_HEAD).toList(),
                note);
        mark(begun.stream().filter(one -> one.stage() == Stage.RETURNED).toList(), asked);
        mark(again, asked);
        jdbc.sql("""
                update submission set returned_at = :now, returned_by = :by, return_note = :note where id = any(:ids)""")
                .param("now", Timestamp.from(time.now()))
                .param("by", actor.name())
                .param("note", note)
                .param("ids", ids(again))
                .update();
        List<Submission> moved = Stream.concat(begun.stream(), again.stream()).toList();
        jdbc.sql("""
                update submission set form_version_id = :version, form_changed_from = form_version_id,
                       form_changed_at = :now, touched_at = :now
                where id = any(:ids) and form_version_id <> :version""")
                .param("version", version)
                .param("now", Timestamp.from(time.now()))
                .param("ids", ids(moved))
                .update();
        letters.post(
                outlook.round(),
                outlook.step(),
                participants.organisations(
                        moved.stream().map(Submission::participantId).toList()),
                Set.of(Role.FOCAL_PERSON),
                "submissions.letter.form-changed",
                note);
    }

    /** What an approval was asked for is no longer what would be submitted. */
    private void sendBack(Actor actor, List<Submission> withHead, String note) {
        jdbc.sql(
                        "update submission set sent_back_at = :now, sent_back_by = :by, sent_back_note = :note where id = any(:ids)")
                .param("now", Timestamp.from(time.now()))
                .param("by", actor.name())
                .param("note", note)
                .param("ids", ids(withHead))
                .update();
    }

    private void mark(List<Submission> returned, List<String> paths) {
        jdbc.sql("""
                insert into return_field (submission_id, revision_number, path, remark)
                select latest.submission_id, latest.number, path, ''
                from (select submission_id, max(number) as number from revision where submission_id = any(:ids)
                      group by submission_id) latest, unnest(:paths) path
                on conflict do nothing""")
                .param("ids", ids(returned))
                .param("paths", paths.toArray(String[]::new))
                .update();
    }

    private static Long[] ids(Collection<Submission> some) {
        return some.stream().map(Submission::id).toArray(Long[]::new);
    }
}
