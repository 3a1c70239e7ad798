package org.ruammue.programmes;

import org.jspecify.annotations.Nullable;
import org.ruammue.web.Due;
import org.ruammue.web.LocalizedText;
import org.ruammue.web.Share;

/**
 * One line of <i>my work</i>: what is asked of whom by when, where it stands, and the one thing to do next.
 *
 * @param when {@code late}, {@code this-week}, {@code later} or {@code done}
 * @param standing key of a standing, or null where it is not one agency's work
 * @param progress sections filled in, or agencies that answered; null when it says nothing
 * @param note why it came back or what else must be known, or null
 * @param action last part of the message key {@code programmes.work.action.*}
 * @param href the page where the next thing is done
 */
public record WorkItem(
        String when,
        LocalizedText programme,
        LocalizedText step,
        LocalizedText agency,
        Due due,
        @Nullable String standing,
        @Nullable Share progress,
        @Nullable LocalizedText note,
        String action,
        String href) {}
