// SPDX-License-Identifier: Apache-2.0
package city.madang.benchmarks.volume;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;

/** What is measured on one database. */
final class Volume {
    private static final int SERVED_LONG_FROM = 100_000;

    private final VolumeCity city;
    private final Path file;
    private final Path mapping;
    private final int rows;

    Volume(VolumeCity city, Path file, Path mapping, int rows) {
        this.city = city;
        this.file = file;
        this.mapping = mapping;
        this.rows = rows;
    }

    void measure(PrintStream out) throws Exception {
        var table = new VolumeTable(out, city.engine);
        table.head();
        double bare;
        try (var connection = city.connection()) {
            bare = seconds(() -> BareImport.run(connection, file));
            try (var index = connection.createStatement()) {
                index.execute("create index bare_filed on bare_request (filed desc, k)");
                connection.commit();
            }
        }
        double before = city.databaseBytes();
        var imported = seconds(() -> takeIn());
        table.row("import of " + rows + " rows", "s", imported, bare);
        var found = seconds(city.site::settle);
        table.row("until all can be found", "s more", found, Double.NaN);
        double documents = SearchFiles.documents(city.site.folder());
        table.row("documents in the search's files", "", documents, rows);
        table.row("database, each request", "bytes", (city.databaseBytes() - before) / rows, Double.NaN);
        table.row(
                "search's files, each document",
                "bytes",
                SearchFiles.bytes(city.site.folder()) / documents,
                Double.NaN);
        city.site.runJobs();
        boolean served = rows >= SERVED_LONG_FROM;
        var time = Duration.ofSeconds(served ? 30 : 5);
        new VolumePages(city, table, time, served ? Duration.ofMinutes(10) : time).measure();
        table.write(file.toAbsolutePath().getParent());
    }

    private void takeIn() {
        var summary = city.site.importFile(file, mapping);
        if (!summary.contains(rows + " taken in")) {
            throw new IllegalStateException(summary);
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double seconds(Work work) throws Exception {
        var before = System.nanoTime();
        work.run();
        return (System.nanoTime() - before) / 1e9;
    }
}
