/**
 * Making a form in the browser: the draft beside the published versions, its edits, undo, and publishing. Edits work on
 * the definition as data, so that a kind of question brings only its fields.
 */
@NamedInterface("builder")
@NullMarked
package org.ruammue.forms.builder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
