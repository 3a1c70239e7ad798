/**
 * What an agency submitted in other rounds and programmes, offered where the same question is asked again. Nothing is taken
 * over by itself.
 */
@NullMarked
package org.ruammue.submissions.earlier;

import org.jspecify.annotations.NullMarked;
