// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.operations.check;

import city.madang.kit.operations.etc.Installation;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;

/** The database: which, how it is set, and whether its clock and ours agree. */
final class DatabaseCheck {
    private static final String DATA = "city.madang.kit.data";
    /** The oldest that PostgreSQL's makers keep in 2026. */
    private static final int LEAST = 14;

    private static final Duration APART = Duration.ofSeconds(2);
    private static final Duration FAR_APART = Duration.ofMinutes(1);
    /** For other programs, and for another node that starts. */
    private static final int SPARE = 10;

    private static final int CONNECT_SECONDS = 5;

    private DatabaseCheck() {}

    static List<Finding> look(Installation installation) {
        var url = installation.setting(DATA, "url");
        if (url.isEmpty()) {
            var demo = installation.setting("city.madang.kit.modules", "demo").orElse("false");
            return List.of(
                    demo.equals("true")
                            ? Finding.fine("database", "Derby, for a demo")
                            : Finding.warning(
                                    "database",
                                    "Derby, inside this program",
                                    "Good for a trial and a small office. A real city sets MADANG_DB_URL to a PostgreSQL."));
        }
        var source = new PGSimpleDataSource();
        source.setUrl(url.get());
        installation.setting(DATA, "user").ifPresent(source::setUser);
        installation.setting(DATA, "password").ifPresent(source::setPassword);
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setLoginTimeout(CONNECT_SECONDS);
        try (var connection = source.getConnection()) {
            return look(connection, pool(installation));
        } catch (SQLException e) {
            return List.of(Finding.bad(
                    "database",
                    "does not answer: " + e.getMessage(),
                    "Start it, and check MADANG_DB_URL, MADANG_DB_USER and MADANG_DB_PASSWORD."));
        }
    }

    private static int pool(Installation installation) {
        return installation.setting(DATA, "pool").map(Integer::valueOf).orElse(SPARE);
    }

    private static List<Finding> look(Connection connection, int pool) throws SQLException {
        var findings = new ArrayList<Finding>();
        var version = connection.getMetaData().getDatabaseMajorVersion();
        var found = "PostgreSQL " + connection.getMetaData().getDatabaseProductVersion();
        findings.add(
                version >= LEAST
                        ? Finding.fine("database", found)
                        : Finding.warning(
                                "database", found, "Its makers do not mend it any more; upgrade to 14 or newer."));
        findings.add(clock(Duration.between(now(connection), Instant.now())));
        must(connection, "server_encoding", "UTF8", "Create the database with ENCODING 'UTF8'.", findings);
        must(connection, "fsync", "on", "Set fsync = on; without it a power cut loses what was confirmed.", findings);
        must(connection, "full_page_writes", "on", "Set full_page_writes = on.", findings);
        var commit = shown(connection, "synchronous_commit");
        if (commit.equals("off")) {
            findings.add(Finding.bad(
                    "database",
                    "synchronous_commit is off",
                    "Set synchronous_commit = on; what a citizen was told is received must be written."));
        }
        var most = Integer.parseInt(shown(connection, "max_connections"));
        if (most < pool + SPARE) {
            findings.add(Finding.warning(
                    "database",
                    "takes " + most + " connections, this node alone uses " + pool,
                    "Raise max_connections, or lower MADANG_DB_POOL."));
        }
        return findings;
    }

    static Finding clock(Duration apart) {
        var found = "the database's and ours are " + apart.abs().toMillis() + " ms apart";
        var advice = "Let both machines follow a time server (chrony, systemd-timesyncd).";
        if (apart.abs().compareTo(FAR_APART) > 0) {
            return Finding.bad("clock", found, advice);
        }
        return apart.abs().compareTo(APART) > 0
                ? Finding.warning("clock", found, advice)
                : Finding.fine("clock", found);
    }

    private static Instant now(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select clock_timestamp()")) {
            row.next();
            return row.getTimestamp(1).toInstant();
        }
    }

    private static void must(Connection connection, String setting, String value, String advice, List<Finding> findings)
            throws SQLException {
        var now = shown(connection, setting);
        if (!now.equals(value)) {
            findings.add(Finding.bad("database", setting + " is " + now, advice));
        }
    }

    /** @param setting one of ours, never somebody's text */
    private static String shown(Connection connection, String setting) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("show " + setting)) {
            row.next();
            return row.getString(1);
        }
    }
}
