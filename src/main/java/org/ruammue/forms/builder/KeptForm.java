package org.ruammue.forms.builder;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ruammue.web.LocalizedText;

/**
 * A form through all its versions.
 *
 * @param key names it in templates and exports, for example {@code collaboration-wishes/wishes}
 * @param ownerId organisation whose coordinators may change it; null when only administrators may
 * @param nameTh of the latest version, or of the draft where nothing is published
 * @param version latest published, 0 when none
 * @param draftedAt last edit of the draft; null when there is no draft
 */
public record KeptForm(
        long id,
        String key,
        @Nullable Long ownerId,
        String nameTh,
        String nameEn,
        int version,
        @Nullable Instant publishedAt,
        @Nullable Instant draftedAt,
        @Nullable String draftedBy) {

    public LocalizedText name() {
        return new LocalizedText(nameTh, nameEn);
    }
}
