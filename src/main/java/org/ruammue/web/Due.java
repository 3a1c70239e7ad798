package org.ruammue.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The dates of something due, as they are shown: stated and effective side by side, never one for the other.
 *
 * @param stated what the memo says
 * @param effective the working day that counts; equal to {@code stated} when that is one
 * @param reason why they differ (a holiday, an extension), or null
 * @param daysLeft calendar days from today to the effective date; negative when past
 * @param done nothing is owed any more, so that no days are counted
 */
public record Due(
        LocalDate stated, LocalDate effective, @Nullable LocalizedText reason, long daysLeft, boolean done) {

    public boolean late() {
        return !done && daysLeft < 0;
    }

    public boolean soon() {
        return !done && daysLeft >= 0 && daysLeft <= 3;
    }
}
