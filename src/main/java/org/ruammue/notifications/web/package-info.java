/**
 * The outbox as a page and by the API.
 */
@NullMarked
package org.ruammue.notifications.web;

import org.jspecify.annotations.NullMarked;
