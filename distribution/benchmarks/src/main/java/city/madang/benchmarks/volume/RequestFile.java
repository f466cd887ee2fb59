// SPDX-License-Identifier: Apache-2.0
package city.madang.benchmarks.volume;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * A year of requests made of a sample of New York's, in the same layout: by seed, with times in the year before {@link #END},
 * other house numbers and positions close by. What would have been closed after the end is still open.
 */
final class RequestFile {
    /** Ten in the morning in Seoul of the day on which a test city begins, in New York. */
    static final LocalDateTime END = LocalDateTime.of(2026, 11, 15, 20, 0);

    private static final long SEED = 20261122;
    private static final long YEAR_SECONDS = Duration.ofDays(365).toSeconds();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM/dd/yyyy hh:mm:ss a", Locale.ENGLISH);
    private static final double NEAR_DEGREES = 0.02;

    private final List<CSVRecord> sample;
    private final List<String> header;

    RequestFile(Path gzipped) throws IOException {
        try (var in = new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(gzipped)), StandardCharsets.UTF_8);
                var csv = CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(in)) {
            sample = csv.getRecords();
            header = csv.getHeaderNames();
        }
    }

    /** Writes so many rows, gzipped; the same for the same number. */
    void write(Path file, int rows) throws IOException {
        var random = new Random(SEED);
        try (var out = new java.io.OutputStreamWriter(
                        new GZIPOutputStream(Files.newOutputStream(file), 1 << 16), StandardCharsets.UTF_8);
                var csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
            csv.printRecord(header);
            for (int i = 0; i < rows; i++) {
                csv.printRecord(row(i, random));
            }
        }
    }

    private List<String> row(int number, Random random) {
        var of = sample.get(random.nextInt(sample.size()));
        var row = of.toMap();
        row.put("Unique Key", String.valueOf(30_000_000 + number));
        var created = END.minusSeconds(1 + random.nextLong(YEAR_SECONDS));
        var moved = Duration.between(LocalDateTime.parse(of.get("Created Date"), TIME), created);
        row.put("Created Date", TIME.format(created));
        move(row, "Due Date", moved);
        move(row, "Closed Date", moved);
        if (row.get("Closed Date").isEmpty()
                || LocalDateTime.parse(row.get("Closed Date"), TIME).isAfter(END)) {
            row.put("Closed Date", "");
            row.put("Resolution Description", "");
            row.put("Status", random.nextInt(4) == 0 ? "Pending" : "Assigned");
        }
        row.computeIfPresent(
                "Incident Address", (name, at) -> at.replaceFirst("^[0-9]+", "" + (1 + random.nextInt(900))));
        shift(row, "Latitude", random);
        shift(row, "Longitude", random);
        return header.stream().map(row::get).toList();
    }

    private static void move(Map<String, String> row, String column, Duration by) {
        if (!row.get(column).isEmpty()) {
            row.put(
                    column,
                    TIME.format(LocalDateTime.parse(row.get(column), TIME).plus(by)));
        }
    }

    private static void shift(Map<String, String> row, String column, Random random) {
        if (!row.get(column).isEmpty()) {
            var near = Double.parseDouble(row.get(column)) + (random.nextDouble() - 0.5) * NEAR_DEGREES;
            row.put(column, String.format(Locale.ROOT, "%.7f", near));
        }
    }
}
