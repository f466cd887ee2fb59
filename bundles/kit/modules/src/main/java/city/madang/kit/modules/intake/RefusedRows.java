// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Lists every refused row beside the file that was read, as CSV: its line, and why. The list is of the last run only; a run that
 * refuses nothing leaves none. Where it cannot be written, the import goes on without it.
 */
final class RefusedRows implements AutoCloseable {
    private final Path list;
    private CSVPrinter open;
    private boolean failed;

    RefusedRows(Path read) {
        list = read.resolveSibling(read.getFileName() + ".refused.csv");
        try {
            Files.deleteIfExists(list);
        } catch (IOException e) {
            failed = true;
        }
    }

    void add(long line, String reason) {
        if (failed) {
            return;
        }
        try {
            if (open == null) {
                open = new CSVPrinter(Files.newBufferedWriter(list, StandardCharsets.UTF_8), CSVFormat.RFC4180);
                open.printRecord("line", "reason");
            }
            open.printRecord(line, reason);
        } catch (IOException e) {
            failed = true;
        }
    }

    /** Where they are, in plain English. */
    String where() {
        return failed ? list + " cannot be written" : "all are listed in " + list;
    }

    @Override
    public void close() {
        try {
            if (open != null) {
                open.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(list + " cannot be written", e);
        }
    }
}
