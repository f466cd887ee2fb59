// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.postgresql.ds.PGSimpleDataSource;

/** PostgreSQL's own program for copies, which has to be there: of the server's version or a newer one. */
final class PgDump {
    /** Beyond that a city has other means. */
    private static final long HOURS = 12;

    private PgDump() {}

    static void run(PGSimpleDataSource source, Path file) throws IOException {
        var dump = new ProcessBuilder(
                        "pg_dump",
                        "--format=custom",
                        "--no-password",
                        "--host=" + source.getServerNames()[0],
                        "--port=" + port(source),
                        "--username=" + source.getUser(),
                        "--dbname=" + source.getDatabaseName(),
                        "--file=" + file)
                .redirectErrorStream(true);
        if (source.getPassword() != null) {
            dump.environment().put("PGPASSWORD", source.getPassword());
        }
        var said = file.resolveSibling("pg_dump.log");
        finish(start(dump.redirectOutput(said.toFile())), said);
        Files.deleteIfExists(said);
    }

    private static int port(PGSimpleDataSource source) {
        int port = source.getPortNumbers()[0];
        return port == 0 ? 5432 : port;
    }

    private static Process start(ProcessBuilder dump) throws IOException {
        try {
            return dump.start();
        } catch (IOException e) {
            throw new IOException("pg_dump cannot be started; install PostgreSQL's client programs on this machine", e);
        }
    }

    private static void finish(Process process, Path said) throws IOException {
        try {
            if (!process.waitFor(HOURS, TimeUnit.HOURS) || process.exitValue() != 0) {
                process.destroy();
                throw new IOException(
                        "pg_dump failed: " + Files.readString(said).strip());
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("pg_dump was interrupted", e);
        }
    }
}
