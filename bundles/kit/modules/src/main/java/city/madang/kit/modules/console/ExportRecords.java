// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.console;

import city.madang.export.Share;
import city.madang.identity.Visitor;
import city.madang.kit.modules.records.ExportOrder;
import city.madang.kit.modules.records.RecordExports;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(scope = "madang", name = "export-records", description = "Writes all records of a module to a file")
public final class ExportRecords implements Action {
    private static final String PERSONAL = "--personal";
    private static final String INTERNAL = "--internal";

    /** The shell takes options only before arguments; people write them behind. */
    @Argument(
            name = "module file [kind]",
            required = true,
            multiValued = true,
            description = "Id of the module; a file that is not there yet, whose name ends in .csv, .geojson, .json or"
                    + " .zip (CSV and what is attached); and the kind of records where the module has several")
    private List<String> words;

    @Option(name = PERSONAL, description = "With names, addresses, and words that are not for everybody")
    private boolean personal;

    @Option(name = INTERNAL, description = "With what only officials read")
    private boolean internal;

    @Reference
    private RecordExports exports;

    @Override
    public Object execute() throws IOException {
        var given = new ArrayList<>(words);
        var share = new Share(given.remove(PERSONAL) || personal, given.remove(INTERNAL) || internal);
        if (given.size() < 2 || given.size() > 3) {
            throw new IllegalArgumentException(
                    "usage: madang:export-records <module> <file> [<kind>] [" + PERSONAL + "] [" + INTERNAL + "]");
        }
        var module = given.get(0);
        var kind = given.size() > 2 ? given.get(2) : only(module);
        var file = Path.of(given.get(1));
        var order = ExportOrder.into(file.getFileName().toString(), module, kind, share);
        if (Files.exists(file)) {
            throw new IllegalArgumentException(file + " is there already");
        }
        System.out.println(written(order, file) + " records written to " + file);
        return null;
    }

    private String only(String module) {
        var kinds = exports.kinds(module);
        if (kinds.size() != 1) {
            throw new IllegalArgumentException(
                    kinds.isEmpty()
                            ? "the module gives away nothing"
                            : "name the kind of records: " + String.join(", ", kinds));
        }
        return kinds.get(0);
    }

    /** Under another name until it is whole. */
    private long written(ExportOrder order, Path file) throws IOException {
        var part = file.resolveSibling(file.getFileName() + ".part");
        long written;
        try (var out = new BufferedOutputStream(Files.newOutputStream(part, StandardOpenOption.CREATE_NEW))) {
            written = exports.begin(order, Visitor.ANYBODY)
                    .writeTo(out, done -> System.out.println(done + " records written"));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(part);
            throw e;
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        return written;
    }
}
