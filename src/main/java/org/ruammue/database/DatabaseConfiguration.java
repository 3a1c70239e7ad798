package org.ruammue.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * The database of the application. Which one is chosen inside the bean, not by a condition: conditions are frozen when
 * the application is prepared for a fast start.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    /** Nobody waits for ever: a lock 5 s, a statement 30 s (an export sets its own), an idle transaction 60 s. */
    private static final String LIMITS = "SET lock_timeout = '5s'; SET statement_timeout = '30s';"
            + " SET idle_in_transaction_session_timeout = '60s'";

    @Bean(destroyMethod = "close")
    DatabaseServer databaseServer(Environment environment) {
        var url = environment.getProperty("spring.datasource.url", "");
        if (url.isBlank()) {
            return EmbeddedPostgres.start(Path.of(environment.getProperty("ruammue.data", "data")));
        }
        return new ExternalPostgres(
                url,
                environment.getProperty("spring.datasource.username", ""),
                environment.getProperty("spring.datasource.password", ""));
    }

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(DatabaseServer server, Environment environment) {
        var config = new HikariConfig();
        config.setPoolName("ruammue");
        config.setJdbcUrl(server.url());
        config.setUsername(server.user());
        config.setPassword(server.password());
        config.setConnectionInitSql(LIMITS);
        config.setMaximumPoolSize(12);
        config.setMinimumIdle(2);
        config.setConnectionTimeout(10_000);
        config.addDataSourceProperty("ApplicationName", "ruammue");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        Binder.get(environment).bind("spring.datasource.hikari", Bindable.ofInstance(config));
        return new HikariDataSource(config);
    }

    /** Migrations run on a connection of their own, without the time limits of the application. */
    @Bean
    FlywayConfigurationCustomizer migrationsWithoutLimits(DatabaseServer server) {
        return flyway -> flyway.dataSource(server.url(), server.user(), server.password());
    }

    @Bean
    BusinessTime businessTime() {
        return new BusinessTime(Clock.systemUTC());
    }
}
