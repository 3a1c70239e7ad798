package org.ruammue.audit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * {@code --ruammue.audit.verify=true}: instead of serving, says whether the log is whole and ends with 0, or 2 when it is
 * broken. The main class keeps the port closed meanwhile.
 */
@Component
@ConditionalOnBooleanProperty("ruammue.audit.verify")
@Order(Ordered.HIGHEST_PRECEDENCE)
class VerifyAtStart implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(VerifyAtStart.class);
    private static final int BROKEN = 2;

    private final AuditCheck check;
    private final ApplicationContext context;

    VerifyAtStart(AuditCheck check, ApplicationContext context) {
        this.check = check;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        AuditCheck.Result result = check.verifyWhole();
        if (result.whole()) {
            LOG.info("The audit log is whole: {} lines, last hash {}", result.entries(), result.lastHash());
        } else {
            LOG.error(
                    "The audit log is broken at line {}; {} lines before it are whole, last hash {}",
                    result.brokenAt(),
                    result.entries(),
                    result.lastHash());
        }
        System.exit(SpringApplication.exit(context, () -> result.whole() ? 0 : BROKEN));
    }
}
