// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.vault;

import city.madang.identity.Visitor;
import city.madang.kit.AuditLog;
import city.madang.kit.Secrets;
import city.madang.kit.data.DataFolderOnDisk;
import city.madang.kit.data.DataStore;
import city.madang.kit.data.TestDatabase;
import city.madang.testcity.TestClock;
import city.madang.vault.Vault;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A vault on a database of its own. */
final class Town {
    static final String MODULE = "complaints";

    final List<String> recorded = new ArrayList<>();
    final TestClock clock = new TestClock();
    final DataStore store;
    private final DataFolderOnDisk folder;
    private final List<CityVault> vaults = new ArrayList<>();

    Town(TestDatabase on, Path folder) {
        store = on.open();
        this.folder = new DataFolderOnDisk(folder);
    }

    /** A node that is started with these variables. */
    CityVault node(Map<String, String> environment) {
        var vault = new CityVault(store, folder, new Recorded(), new Secrets(environment), clock);
        vaults.add(vault);
        return vault;
    }

    static Vault complaints(CityVault node) {
        return node.forModule(MODULE, Town.class.getClassLoader(), null);
    }

    void close() {
        for (var vault : vaults) {
            vault.close();
        }
        store.close();
    }

    /** Takes down the names of acts. */
    private final class Recorded implements AuditLog {
        @Override
        public city.madang.audit.Audit forModule(String module) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void record(String module, Visitor who, String action, String subject) {
            recorded.add(action + " " + subject);
        }

        @Override
        public List<Entry> latest(int most) {
            return List.of();
        }
    }
}
