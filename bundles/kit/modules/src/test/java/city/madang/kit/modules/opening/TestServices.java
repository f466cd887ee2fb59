// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.opening;

import city.madang.kit.Databases;
import city.madang.kit.audit.TableAudit;
import city.madang.kit.data.DataFolderOnDisk;
import city.madang.kit.files.DiskFileStore;
import city.madang.kit.geo.CityAreas;
import city.madang.kit.identity.AccountOffice;
import city.madang.kit.identity.IdentityTables;
import city.madang.kit.identity.OrganisationChart;
import city.madang.kit.identity.ReceiptDesk;
import city.madang.kit.l10n.InstalledLanguages;
import city.madang.kit.modules.city.CityFile;
import city.madang.kit.vault.CityVault;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** The kit's own services, as the container would wire them. */
public final class TestServices {
    private TestServices() {}

    /**
     * For a city without a name.
     *
     * @param folder of the installation and of its data
     */
    public static KitServices on(Databases database, Path folder, boolean demo) {
        var data = new DataFolderOnDisk(folder);
        var cities = new CityFile(folder, "city.cfg", demo, data);
        var tables = new IdentityTables(database);
        var audit = new TableAudit(database, Clock.systemUTC());
        return new KitServices(
                database,
                new DiskFileStore(database, data, Clock.systemUTC()),
                new ReceiptDesk(tables, data, Clock.systemUTC()),
                new OrganisationChart(tables, cities, Clock.systemUTC()),
                new CityAreas(database, cities, Clock.systemUTC()),
                new EmptySearch(),
                audit,
                new InstalledLanguages(cities::city),
                cities,
                new AccountOffice(tables, cities, data, Clock.systemUTC(), 10, 4),
                List.of(new CityVault(database, data, audit, Clock.systemUTC())),
                Clock.systemUTC());
    }

    /** Mounts that take everything. */
    public static Mounts mounts() {
        var web = new MountInMemory(
                "web", new java.util.concurrent.CopyOnWriteArrayList<>(), new MountInMemory.Refusal(null));
        return new Mounts(web, List.of(web));
    }
}
