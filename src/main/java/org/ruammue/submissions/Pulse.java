package org.ruammue.submissions;

import java.util.List;
import org.ruammue.audit.Actor;
import org.springframework.stereotype.Service;

/** Tells an open form what others did since it asked last. */
@Service
public class Pulse {
    /** Change numbers are given before a save commits, so a little is told twice rather than something never. */
    private static final long OVERLAP = 200;

    private final Drafts drafts;
    private final Presence presence;

    Pulse(Drafts drafts, Presence presence) {
        this.drafts = drafts;
        this.presence = presence;
    }

    public record Beat(long now, List<Presence.Present> present, List<Drafts.Answer> changes) {}

    public Beat beat(Actor actor, Desk desk, long since, String section) {
        Submission submission = desk.submission();
        if (submission == null) {
            return new Beat(0, List.of(), List.of());
        }
        List<Drafts.Answer> changes = drafts.since(submission.id(), Math.max(0, since - OVERLAP));
        long now = changes.stream().mapToLong(Drafts.Answer::change).max().orElse(since);
        return new Beat(now, presence.seen(actor, desk, section), changes);
    }
}
