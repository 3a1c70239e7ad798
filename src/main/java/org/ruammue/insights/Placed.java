package org.ruammue.insights;

import java.util.List;
import org.ruammue.programmes.ParticipantStanding;
import org.ruammue.programmes.Standing;
import org.ruammue.web.LocalizedText;
import org.ruammue.web.Share;

/** A participant with the set it is shown in: its district group, or else the addressee class. */
record Placed(ParticipantStanding row, String groupKey, LocalizedText group, boolean district) {

    Standing standing() {
        return row.standing();
    }

    /** {@code on-time}, {@code late}, or empty while it is open and not late. */
    String timeliness() {
        return row.late() ? "late" : row.receivedAt() != null ? "on-time" : "";
    }

    /** How many of these have answered; those who were waived do not count. */
    static Share answered(List<Placed> rows) {
        return new Share(
                rows.stream().filter(placed -> placed.row.receivedAt() != null).count(),
                rows.stream()
                        .filter(placed -> placed.standing() != Standing.WAIVED)
                        .count());
    }
}
