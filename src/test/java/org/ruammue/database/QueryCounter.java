package org.ruammue.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts the statements that a thread prepares. Import it into a test as a bean; background jobs do not disturb it. */
public final class QueryCounter implements BeanPostProcessor {
    private static final Set<String> COUNTED = Set.of("prepareStatement", "createStatement", "prepareCall");
    private static final ThreadLocal<int[]> COUNT = ThreadLocal.withInitial(() -> new int[1]);

    /** What is counted; may throw what it likes. */
    public interface Work {
        void run() throws Exception;
    }

    /** The statements of this thread during the work. */
    public static int count(Work work) throws Exception {
        int before = COUNT.get()[0];
        work.run();
        return COUNT.get()[0] - before;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new Counting(source) : bean;
    }

    private static final class Counting extends DelegatingDataSource {
        Counting(DataSource target) {
            super(target);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection real = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (self, method, args) -> {
                        if (COUNTED.contains(method.getName())) {
                            COUNT.get()[0]++;
                        }
                        try {
                            return method.invoke(real, args);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }
}
