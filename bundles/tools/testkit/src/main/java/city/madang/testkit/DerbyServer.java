// SPDX-License-Identifier: Apache-2.0
package city.madang.testkit;

import city.madang.kit.Folders;
import city.madang.kit.data.DataStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Derby's databases in memory; templates are folders that go when the process ends. */
final class DerbyServer implements ReadyTables.Server {
    @Override
    public DataStore empty(Path folder) {
        return BareCity.derby();
    }

    @Override
    public String template(DataStore filled) {
        try (filled) {
            var folder = Files.createTempDirectory("madang-tables");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            RawCopy.backup(filled, folder);
            try (var only = Files.list(folder)) {
                return only.findFirst().orElseThrow().toString();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public DataStore copy(String template, Path folder) {
        return DataStore.derbyInMemory("testkit", Path.of(template));
    }
}
