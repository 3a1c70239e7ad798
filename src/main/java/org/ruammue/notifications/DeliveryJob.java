package org.ruammue.notifications;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks for waiting messages every 15 seconds, on one server of several at a time. */
@Configuration(proxyBeanMethods = false)
class DeliveryJob {
    @Bean
    Task<Void> deliverMessages(MailDelivery delivery) {
        return Tasks.recurring("deliver-messages", FixedDelay.ofSeconds(15))
                .execute((instance, context) ->
                        delivery.run(() -> context.getSchedulerState().isShuttingDown()));
    }
}
