package org.ruammue.submissions;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every minute for words that nobody was told of, on one server of several at a time. */
@Configuration(proxyBeanMethods = false)
class CommentJob {
    @Bean
    Task<Void> tellComments(CommentLetters letters) {
        return Tasks.recurring("tell-comments", FixedDelay.ofMinutes(1)).execute((instance, context) -> letters.tell());
    }
}
