package org.ruammue.programmes;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ruammue.web.LocalizedText;

/**
 * One run of a programme.
 *
 * @param slug its name in addresses, for example {@code collaboration-wishes-2570}
 * @param fiscalYear Buddhist year
 * @param issuedAt null while it is being prepared
 */
public record Round(
        long id,
        String slug,
        long templateId,
        String programme,
        String nameTh,
        String nameEn,
        String aboutTh,
        String aboutEn,
        int fiscalYear,
        long ownerId,
        @Nullable Instant issuedAt,
        @Nullable Instant closedAt) {

    public LocalizedText name() {
        return new LocalizedText(nameTh, nameEn);
    }

    public LocalizedText about() {
        return new LocalizedText(aboutTh, aboutEn);
    }

    public boolean issued() {
        return issuedAt != null;
    }
}
