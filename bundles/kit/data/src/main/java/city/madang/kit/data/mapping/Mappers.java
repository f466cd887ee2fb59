// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data.mapping;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.util.Collection;
import java.util.Properties;
import org.apache.ibatis.logging.slf4j.Slf4jImpl;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.LocalCacheScope;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.defaults.DefaultSqlSessionFactory;
import org.apache.ibatis.transaction.managed.ManagedTransactionFactory;
import org.apache.ibatis.type.JdbcType;

/** One module's MyBatis: its mappers, with the records they speak of. */
public final class Mappers implements AutoCloseable {
    private final Configuration configuration = new RecordConfiguration();
    private final RecordTypes types = new RecordTypes(configuration);
    private final SqlSessionFactory sessions = new DefaultSqlSessionFactory(configuration);

    /**
     * @param databaseId chooses between statements
     * @param typeOfNull for parameters that are null
     * @param timer around each statement
     */
    public Mappers(String databaseId, JdbcType typeOfNull, Interceptor timer) {
        var transactions = new ManagedTransactionFactory();
        var keepConnection = new Properties();
        keepConnection.setProperty("closeConnection", "false");
        transactions.setProperties(keepConnection);
        configuration.setEnvironment(new Environment("city", transactions, new NoDataSource()));
        configuration.setDatabaseId(databaseId);
        configuration.setJdbcTypeForNull(typeOfNull);
        configuration.setLocalCacheScope(LocalCacheScope.STATEMENT);
        configuration.setCacheEnabled(false);
        configuration.setLogImpl(Slf4jImpl.class);
        configuration.addInterceptor(timer);
    }

    /** @throws RuntimeException on the first that is broken, or has a method without SQL */
    public synchronized void parse(Collection<Class<?>> mappers) {
        for (var mapper : mappers) {
            types.learn(mapper);
            configuration.addMapper(mapper);
        }
        configuration.getMappedStatementNames();
        mappers.forEach(this::mustBeWhole);
    }

    private void mustBeWhole(Class<?> mapper) {
        for (Method method : mapper.getMethods()) {
            if (!method.isDefault() && !configuration.hasStatement(mapper.getName() + "." + method.getName())) {
                throw new IllegalStateException("no SQL for " + mapper.getName() + "." + method.getName() + " in "
                        + mapper.getSimpleName() + ".xml");
            }
        }
    }

    /** A session that leaves the connection and its transaction to the caller. */
    public SqlSession session(Connection connection) {
        return sessions.openSession(connection);
    }

    /** The same for one statement that is run many times: sent when the session is flushed. */
    public SqlSession batch(Connection connection) {
        return sessions.openSession(ExecutorType.BATCH, connection);
    }

    /** Makes MyBatis forget the module's classes. */
    @Override
    public void close() {
        types.loaders().forEach(OgnlCaches::forget);
    }
}
