package org.ruammue.submissions;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.ruammue.database.BusinessTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sweeps attachments each night, on one server of several. */
@Configuration(proxyBeanMethods = false)
class AttachmentSweep {
    @Bean
    Task<Void> nightlySweep(SweepAttachments sweep) {
        return Tasks.recurring("sweep-attachments", Schedules.daily(BusinessTime.ZONE, LocalTime.of(3, 0)))
                .execute((instance, context) -> sweep.handle());
    }
}
