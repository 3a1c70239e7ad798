package org.ruammue.forms.logic;

import java.time.LocalDate;

/** The place in a form where a formula stands. Values are texts, {@code BigDecimal}s, {@code Boolean}s, or lists of them. */
public interface Scope {
    /** The answer to the question, all rows' answers when it is asked in a list elsewhere, or the row ids of a list. */
    Object answer(String question);

    /** The answer to the question that has the formula. */
    Object here();

    /** What the option in question carries under the name; empty outside choice filters. */
    Object attribute(String name);

    /** The number of the row, from 1; 0 outside lists. */
    int row();

    LocalDate today();
}
