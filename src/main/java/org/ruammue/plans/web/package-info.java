/**
 * Pages for administrators and the API of plans.
 */
@NullMarked
package org.ruammue.plans.web;

import org.jspecify.annotations.NullMarked;
