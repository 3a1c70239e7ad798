/**
 * Pages for administrators and the API of organisations, groups and holidays.
 */
@NullMarked
package org.ruammue.organisations.web;

import org.jspecify.annotations.NullMarked;
