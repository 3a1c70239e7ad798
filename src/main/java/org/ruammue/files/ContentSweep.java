package org.ruammue.files;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.io.IOException;
import java.time.LocalTime;
import java.util.List;
import org.ruammue.database.BusinessTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes contents away each night that no file needs any longer, on one server of several. */
@Configuration(proxyBeanMethods = false)
class ContentSweep {
    private static final Logger LOG = LoggerFactory.getLogger(ContentSweep.class);
    private static final int AT_ONCE = 500;

    @Bean
    Task<Void> sweepContents(Contents contents) {
        return Tasks.recurring("sweep-contents", Schedules.daily(BusinessTime.ZONE, LocalTime.of(3, 30)))
                .execute((instance, context) -> {
                    List<String> unneeded = contents.unneeded(AT_ONCE);
                    int before;
                    do {
                        before = unneeded.size();
                        unneeded.forEach(sha256 -> sweep(contents, sha256));
                        unneeded = contents.unneeded(AT_ONCE);
                    } while (!unneeded.isEmpty()
                            && unneeded.size() < before
                            && !context.getSchedulerState().isShuttingDown());
                });
    }

    private static void sweep(Contents contents, String sha256) {
        try {
            contents.sweep(sha256);
        } catch (IOException e) {
            LOG.warn("A content that nobody needs could not be removed: {}", e.toString());
        }
    }
}
