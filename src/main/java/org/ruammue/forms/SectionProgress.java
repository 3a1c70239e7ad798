package org.ruammue.forms;

/**
 * How far a section is.
 *
 * @param answered questions with an answer
 * @param findings what is missing or wrong
 */
public record SectionProgress(Section section, State state, int answered, int findings) {
    /** As the task list shows it. */
    public enum State {
        NOT_STARTED,
        IN_PROGRESS,
        DONE,
        /** Asked or not, depending on a question that waits for its answer. */
        OPEN,
        /** Not asked, given the other answers. */
        NOT_NEEDED;

        /** Message key. */
        public String key() {
            return "forms.state." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** Its questions are asked, as the answers stand. */
    public boolean asked() {
        return state != State.OPEN && state != State.NOT_NEEDED;
    }

    static SectionProgress of(Section section, FormState state, int findings) {
        if (!state.shows(section)) {
            return new SectionProgress(section, state.waits(section) ? State.OPEN : State.NOT_NEEDED, 0, 0);
        }
        AnswerSheet sheet = state.sheet();
        int answered = (int) state.fields().stream()
                .filter(field -> field.section().equals(section) && sheet.answered(field.path()))
                .count();
        boolean rows = !sheet.rows(section.id()).isEmpty()
                || section.questions().stream()
                        .anyMatch(question -> !sheet.rows(question.id()).isEmpty());
        boolean started = answered > 0 || rows;
        State progress = !started ? State.NOT_STARTED : findings == 0 ? State.DONE : State.IN_PROGRESS;
        return new SectionProgress(section, progress, answered, findings);
    }
}
