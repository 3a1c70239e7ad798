package org.ruammue.forms.logic;

import java.util.List;

/**
 * Why a text is no formula.
 *
 * @param key message key, with {@code args}
 * @param position in the text, from 1
 */
public record FormulaProblem(String key, List<Object> args, int position) {
    public FormulaProblem {
        args = List.copyOf(args);
    }

    static final class Found extends Exception {
        private static final long serialVersionUID = 1;
        private final transient FormulaProblem problem;

        Found(String key, int position, Object... args) {
            super(key, null, false, false);
            this.problem = new FormulaProblem(key, List.of(args), position);
        }

        FormulaProblem problem() {
            return problem;
        }
    }
}
