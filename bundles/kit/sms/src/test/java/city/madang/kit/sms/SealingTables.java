// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms;

import city.madang.kit.Secrets;
import city.madang.kit.data.DataFolderOnDisk;
import city.madang.kit.data.DataStore;
import city.madang.kit.vault.CityVault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Map;

/** The tables with a vault of their own. */
public record SealingTables(SmsTables tables, CityVault vault) implements AutoCloseable {
    private static final Map<String, String> KEY =
            Map.of("MADANG_VAULT_KEY", "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");

    public static SealingTables on(DataStore store) {
        try {
            var folder = new DataFolderOnDisk(Files.createTempDirectory("sms"));
            var vault = new CityVault(store, folder, null, new Secrets(KEY), Clock.systemUTC());
            return new SealingTables(new SmsTables(store, vault, vault), vault);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The store stays open. */
    @Override
    public void close() {
        vault.close();
    }
}
