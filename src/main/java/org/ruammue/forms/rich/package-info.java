/**
 * Formatted answers: headings, lists, bold, italics and links, and nothing else, whatever was sent. Stored as a small part
 * of HTML; typed without a script as a text with a few marks.
 */
@NullMarked
package org.ruammue.forms.rich;

import org.jspecify.annotations.NullMarked;
