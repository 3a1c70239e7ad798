package org.ruammue.programmes;

import org.ruammue.web.Due;
import org.ruammue.web.LocalizedText;
import org.ruammue.web.Share;

/** A round as the public front page shows it. */
public record OpenRound(LocalizedText name, LocalizedText owner, LocalizedText step, Due due, Share answered) {}
