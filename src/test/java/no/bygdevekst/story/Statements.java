package no.bygdevekst.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Stands before the program's database and counts what it is asked: {@code statements.of(() -> visitor.get("/saker"))}.
 * Whatever any thread asks meanwhile is counted, so let nothing else go on.
 */
public final class Statements implements BeanPostProcessor {
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile boolean listening;

    /** The SQL that the database was asked while something was done, in turn. */
    public List<String> of(Runnable what) {
        asked.clear();
        listening = true;
        try {
            what.run();
        } finally {
            listening = false;
        }
        return List.copyOf(asked);
    }

    /** A page may ask this often, however much there is to show. */
    public void atMost(int limit, Runnable page) {
        List<String> found = of(page);
        assertThat(found.size())
                .as("%d statements:%n%s", found.size(), String.join("\n", found))
                .isLessThanOrEqualTo(limit);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new Counted(source) : bean;
    }

    private final class Counted extends DelegatingDataSource {
        Counted(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            return proxy(Connection.class, (self, method, args) -> {
                Object made = invoke(connection, method, args);
                return made instanceof Statement statement
                        ? counted(statement, method.getReturnType(), args == null ? null : (String) args[0])
                        : made;
            });
        }
    }

    private Object counted(Statement statement, Class<?> type, @Nullable String prepared) {
        return proxy(type, (self, method, args) -> {
            if (listening && method.getName().startsWith("execute")) {
                asked.add(prepared != null ? prepared : args == null ? "a batch" : String.valueOf(args[0]));
            }
            return invoke(statement, method, args);
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(Statements.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object invoke(Object target, java.lang.reflect.Method method, Object @Nullable [] args)
            throws Throwable {
        try {
            return method.invoke(target, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
