/**
 * The rules of a form as expressions: the part of XLSForm's language that forms of offices use, so that a rule reads the
 * same in a spreadsheet, in a template and in the builder. Knows nothing of forms but what a {@code Scope} tells it.
 */
@NullMarked
package org.ruammue.forms.logic;

import org.jspecify.annotations.NullMarked;
