package org.ruammue.thai;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;

/** Dictionary order of the Royal Institute: a leading vowel sorts after its consonant. The same order as PostgreSQL's {@code th-x-icu}. */
public final class ThaiCollation {
    /** Frozen, because an ICU collator is otherwise not safe between threads. */
    private static final Collator COLLATOR =
            Collator.getInstance(ULocale.forLanguageTag("th")).freeze();

    private ThaiCollation() {}

    /** Texts that sort alike but differ are ordered by code point, so that the order is total. */
    public static Comparator<String> order() {
        return ((Comparator<String>) COLLATOR::compare).thenComparing(Comparator.naturalOrder());
    }
}
