package org.ruammue.submissions;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ruammue.database.BusinessTime;
import org.ruammue.files.Files;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets go of files that were taken out of drafts a month ago, or came then and never reached one. Until then whoever
 * removed one can bring it back. What a revision holds is never touched.
 */
@Service
class SweepAttachments {
    static final Duration GRACE = Duration.ofDays(30);
    private static final int AT_ONCE = 500;

    private final Attachments attachments;
    private final Files files;
    private final BusinessTime time;
    private final TransactionTemplate transaction;

    SweepAttachments(Attachments attachments, Files files, BusinessTime time, TransactionTemplate transaction) {
        this.attachments = attachments;
        this.files = files;
        this.time = time;
        this.transaction = transaction;
    }

    @Transactional(propagation = Propagation.NEVER)
    void handle() {
        transaction.executeWithoutResult(status -> attachments.markUnused());
        Instant before = time.now().minus(GRACE);
        boolean any;
        do {
            any = false;
            for (long file : attachments.unusedSince(before, AT_ONCE)) {
                any |= Boolean.TRUE.equals(transaction.execute(status -> discard(file)));
            }
        } while (any);
    }

    /** Each in a transaction of its own, which is short. */
    private boolean discard(long file) {
        boolean gone = attachments.forget(file);
        if (gone) {
            files.discard(List.of(file));
        }
        return gone;
    }
}
