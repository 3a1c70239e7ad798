package org.ruammue.forms;

import java.time.LocalDate;
import org.ruammue.forms.logic.Scope;
import org.ruammue.forms.logic.Values;

/** Where nothing is answered, to see what a formula says by itself. */
record NoAnswers() implements Scope {
    @Override
    public Object answer(String question) {
        return Values.BLANK;
    }

    @Override
    public Object here() {
        return Values.BLANK;
    }

    @Override
    public Object attribute(String name) {
        return Values.BLANK;
    }

    @Override
    public int row() {
        return 0;
    }

    @Override
    public LocalDate today() {
        return LocalDate.EPOCH;
    }
}
