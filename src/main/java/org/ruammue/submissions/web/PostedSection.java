package org.ruammue.submissions.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.ruammue.audit.Actor;
import org.ruammue.forms.AnswerSheet;
import org.ruammue.forms.AnswerText;
import org.ruammue.forms.PostedAnswer;
import org.ruammue.forms.Question;
import org.ruammue.forms.TypedValue;
import org.ruammue.submissions.AnswerConflict;
import org.ruammue.submissions.AnswerRefused;
import org.ruammue.submissions.Desk;
import org.ruammue.submissions.Desks;
import org.ruammue.submissions.Discuss;
import org.ruammue.submissions.Drafts;
import org.ruammue.submissions.SaveAnswer;
import org.ruammue.web.Messages;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import tools.jackson.databind.JsonNode;

/**
 * Stores a section that was posted whole: each answer by itself, so that one that cannot be stored keeps no other back, and
 * the words to colleagues beside them.
 */
@Component
class PostedSection {
    private static final String SAY = "say:";

    private final Drafts drafts;
    private final SaveAnswer save;
    private final Discuss discuss;
    private final PostedFiles files;
    private final Desks desks;
    private final Messages messages;

    PostedSection(Drafts drafts, SaveAnswer save, Discuss discuss, PostedFiles files, Desks desks, Messages messages) {
        this.drafts = drafts;
        this.save = save;
        this.discuss = discuss;
        this.files = files;
        this.desks = desks;
        this.messages = messages;
    }

    /**
     * Answers that could not be stored, by path.
     *
     * @param why in the reader's language
     * @param versions to save over next time
     */
    record Unstored(Map<String, JsonNode> typed, Map<String, String> why, Map<String, Long> versions) {
        private Unstored() {
            this(new LinkedHashMap<>(), new HashMap<>(), new HashMap<>());
        }

        boolean isEmpty() {
            return why.isEmpty();
        }

        private void add(PostedAnswer answer, String reason, long version) {
            typed.put(answer.path(), answer.raw());
            why.put(answer.path(), reason);
            versions.put(answer.path(), version);
        }
    }

    /** @param request with answers as in {@link PostedAnswer}, and files as in {@link PostedFiles} */
    Unstored store(Actor actor, Desk desk, NativeWebRequest request, Locale locale) {
        Unstored left = answers(actor, desk, request.getParameterMap(), locale);
        // A browser does not send a refused file once more by itself: only the reason is shown
        files.attach(actor, desk, request, locale)
                .forEach((path, reason) -> left.why().merge(path, reason, (one, other) -> one + " " + other));
        return left;
    }

    private Unstored answers(Actor actor, Desk desk, Map<String, String[]> parameters, Locale locale) {
        say(actor, desk, parameters);
        Unstored left = new Unstored();
        AnswerSheet there = drafts.of(desk).sheet();
        for (PostedAnswer answer : PostedAnswer.read(desk.form(), parameters)) {
            if (unchanged(there, answer)) {
                continue;
            }
            try {
                save.handle(
                        actor,
                        desk,
                        new SaveAnswer.Command(answer.path(), answer.raw(), Math.toIntExact(answer.version())));
            } catch (AnswerConflict e) {
                String theirs =
                        AnswerText.of(answer.field().question(), e.value()).in(locale);
                left.add(answer, messages.get(locale, "submissions.conflict", e.by(), theirs), e.version());
            } catch (AnswerRefused e) {
                left.add(answer, messages.get(locale, e.key(), e.args()), answer.version());
            }
        }
        return left;
    }

    private void say(Actor actor, Desk desk, Map<String, String[]> parameters) {
        parameters.forEach((name, values) -> {
            if (name.startsWith(SAY) && !values[0].isBlank()) {
                discuss.say(actor, desks.again(actor, desk), name.substring(SAY.length()), values[0]);
            }
        });
    }

    private static boolean unchanged(AnswerSheet sheet, PostedAnswer answer) {
        Question question = answer.field().question();
        return question.read(answer.raw()) instanceof TypedValue.Accepted accepted
                && (question.isSame(accepted.value(), sheet.value(answer.path()))
                        || (accepted.value().isNull() && !sheet.answered(answer.path())));
    }
}
