// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data;

import city.madang.data.DatabaseUnavailable;
import city.madang.kit.Measures.Measure;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/**
 * The connections that are kept open. While the database is away, one caller a second waits for it and the others are told at
 * once, so that an absent database does not hold every thread of the web server.
 */
final class Pool implements AutoCloseable {
    /** Two couriers of the outbox take up to three each, and people come too. */
    private static final int LEAST = 8;

    static final String NO_ANSWER = "The database does not answer";

    private static final long CONNECT_MILLISECONDS = 5_000;
    private static final long RETRY_NANOSECONDS = TimeUnit.SECONDS.toNanos(1);

    private final HikariDataSource connections;
    private final AtomicLong lastTry = new AtomicLong();
    private volatile boolean away;

    Pool(DataSource source, int most) {
        var config = new HikariConfig();
        config.setPoolName("madang");
        config.setDataSource(source);
        config.setMaximumPoolSize(Math.max(LEAST, most));
        config.setConnectionTimeout(CONNECT_MILLISECONDS);
        config.setInitializationFailTimeout(-1);
        connections = new HikariDataSource(config);
    }

    /** @throws DatabaseUnavailable when there is none, or none is free for some seconds */
    Connection take() {
        if (away && !mayTry()) {
            throw new DatabaseUnavailable(NO_ANSWER, null);
        }
        try {
            var connection = connections.getConnection();
            away = false;
            return connection;
        } catch (SQLException e) {
            // A thread that is told to stop learns nothing about the database.
            if (!Thread.currentThread().isInterrupted()) {
                away = connections.getHikariPoolMXBean().getTotalConnections() == 0;
                lastTry.set(System.nanoTime());
            }
            throw new DatabaseUnavailable(e.getMessage(), e);
        }
    }

    private boolean mayTry() {
        var last = lastTry.get();
        var now = System.nanoTime();
        return now - last >= RETRY_NANOSECONDS && lastTry.compareAndSet(last, now);
    }

    /** One connection was found broken; the others have probably gone the same way, and the next ones are new. */
    void refresh() {
        connections.getHikariPoolMXBean().softEvictConnections();
    }

    List<Measure> measures() {
        var now = connections.getHikariPoolMXBean();
        var name = "madang_database_connections";
        var help = "Connections of the pool, by what they do";
        return List.of(
                Measure.gauge(name, help, now.getActiveConnections()).with("state", "busy"),
                Measure.gauge(name, help, now.getIdleConnections()).with("state", "idle"),
                Measure.gauge("madang_database_connections_most", "Most connections", connections.getMaximumPoolSize()),
                Measure.gauge(
                        "madang_database_waiting",
                        "Calls that wait for a connection",
                        now.getThreadsAwaitingConnection()),
                Measure.gauge("madang_database_up", "Whether the database answered last", away ? 0 : 1));
    }

    /** For who wants JDBC. */
    DataSource source() {
        return connections;
    }

    @Override
    public void close() {
        connections.close();
    }
}
