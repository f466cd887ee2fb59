// SPDX-License-Identifier: Apache-2.0
package city.madang.benchmarks.volume;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The least that an import can cost: the rows of the same file in one table with a key, by plain JDBC, in batches. */
final class BareImport {
    private static final int BATCH = 500;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM/dd/yyyy hh:mm:ss a", Locale.ENGLISH);
    private static final String[] TEXTS = {
        "Unique Key",
        "Complaint Type",
        "Descriptor",
        "Agency",
        "Borough",
        "Incident Address",
        "Status",
        "Resolution Description",
        "Open Data Channel Type"
    };
    private static final String[] TIMES = {"Created Date", "Due Date", "Closed Date"};

    private BareImport() {}

    static void run(Connection connection, Path file) throws IOException, SQLException {
        connection.setAutoCommit(false);
        try (var table = connection.createStatement()) {
            table.execute("create table bare_request (k varchar(20) not null primary key, type varchar(200),"
                    + " details varchar(8000), agency varchar(40), area varchar(40), address varchar(300),"
                    + " status varchar(20), answer varchar(8000), channel varchar(20), latitude double precision,"
                    + " longitude double precision, filed timestamp, due timestamp, answered timestamp)");
        }
        try (var in = new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8);
                var csv = CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(in);
                var insert = connection.prepareStatement(
                        "insert into bare_request (k, type, details, agency, area, address, status, answer, channel,"
                                + " latitude, longitude, filed, due, answered)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            int waiting = 0;
            for (var record : csv) {
                fill(insert, record);
                insert.addBatch();
                if (++waiting % BATCH == 0) {
                    insert.executeBatch();
                    connection.commit();
                }
            }
            insert.executeBatch();
            connection.commit();
        }
    }

    private static void fill(PreparedStatement insert, CSVRecord record) throws SQLException {
        int column = 1;
        for (var name : TEXTS) {
            insert.setString(column++, record.get(name));
        }
        for (var name : new String[] {"Latitude", "Longitude"}) {
            var text = record.get(name);
            insert.setObject(column++, text.isEmpty() ? null : Double.valueOf(text), java.sql.Types.DOUBLE);
        }
        for (var name : TIMES) {
            var text = record.get(name);
            insert.setTimestamp(column++, text.isEmpty() ? null : Timestamp.valueOf(LocalDateTime.parse(text, TIME)));
        }
    }
}
