package org.ruammue.forms;

import org.jspecify.annotations.Nullable;
import org.ruammue.web.LocalizedText;

/** One possible answer of a choice. The id is stored and counted; the label may be reworded. */
public record Option(
        String id, LocalizedText label, @Nullable LocalizedText help) {}
