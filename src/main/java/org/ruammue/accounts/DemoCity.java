package org.ruammue.accounts;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The invented city of a server that shows what Ruammue is, filled part by part at the first start. */
@Component
public class DemoCity {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final boolean wanted;

    DemoCity(JdbcClient jdbc, TransactionTemplate transaction, @Value("${ruammue.demo:false}") boolean wanted) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.wanted = wanted;
    }

    public boolean isWanted() {
        return wanted;
    }

    /**
     * Fills a part of the city in one transaction, unless it has been filled before.
     *
     * @param isThere a query for one truth value
     */
    public void fill(String isThere, Runnable part) {
        if (wanted && !jdbc.sql(isThere).query(Boolean.class).single()) {
            transaction.executeWithoutResult(status -> part.run());
        }
    }
}
