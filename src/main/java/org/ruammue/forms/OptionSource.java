package org.ruammue.forms;

import java.util.List;

/** Options of all questions of a type that come from elsewhere than the definition of the form. A bean. */
public interface OptionSource {
    QuestionType type();

    /** In the order in which they are offered; asked anew every minute. */
    List<Option> options();
}
