package org.ruammue.forms;

import org.ruammue.web.LocalizedText;

/**
 * Something wrong or doubtful in the definition of a form.
 *
 * @param pointer JSON pointer into the definition, for example {@code /sections/0/questions/2/show-when}
 * @param error keeps the form from being published; otherwise it is advice
 * @param where the section or question, for people
 */
public record LintFinding(String pointer, boolean error, LocalizedText where, Remark remark) {}
