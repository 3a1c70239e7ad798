package org.ruammue.submissions.earlier;

import java.time.Instant;
import org.ruammue.web.LocalizedText;

/**
 * Where an answer came from that nobody has changed since.
 *
 * @param taking undoes it
 * @param fiscalYear of the round, Buddhist
 */
public record Origin(long taking, LocalizedText round, int fiscalYear, Instant submittedAt) {}
