package org.ruammue.database;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** One embedded server for all tests of a run, in target/test-data; every caller gets a fresh database in it. */
public final class TestDatabase {
    private static final EmbeddedPostgres SERVER = EmbeddedPostgres.start(Path.of("target/test-data"));
    private static int count;

    /** The applications that still use the server; they close at the end of the run, each in a thread of its own. */
    private static final Phaser USERS = new Phaser(1);

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(TestDatabase::stop));
    }

    private TestDatabase() {}

    /** The address of a new, empty database. */
    public static synchronized String fresh() {
        var name = "test_" + ++count;
        try (var connection = DriverManager.getConnection(SERVER.url("postgres"), user(), password());
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name + " with (force)");
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return SERVER.url(name);
    }

    private static void stop() {
        try {
            USERS.awaitAdvanceInterruptibly(USERS.arrive(), 20, TimeUnit.SECONDS);
        } catch (InterruptedException | TimeoutException e) {
            System.err.println("Some applications are still open; stopping their database: " + e);
        }
        SERVER.close();
    }

    public static String user() {
        return SERVER.user();
    }

    /** Gives a Spring context a database of its own; its files lie beside. */
    public static final class Initializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                            "spring.datasource.url=" + fresh(),
                            "spring.datasource.username=" + user(),
                            "spring.datasource.password=" + password(),
                            "ruammue.data=target/test-data")
                    .applyTo(context);
            USERS.register();
            // the first to be registered is the last to be destroyed
            ((DefaultListableBeanFactory) context.getBeanFactory())
                    .registerDisposableBean("testDatabase", USERS::arriveAndDeregister);
        }
    }

    public static String password() {
        return SERVER.password();
    }
}
