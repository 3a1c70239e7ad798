package org.ruammue.accounts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody who can sign in. What they may do depends on the {@link Office}s they hold. */
public record Person(
        long id,
        String username,
        @Nullable String email,
        String nameTh,
        String nameEn,
        String phone,
        boolean demo,
        @Nullable Instant disabledAt) {}
