// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sites;

import city.madang.kit.Databases;
import city.madang.kit.ModuleDatabase;
import city.madang.kit.ModuleService;
import city.madang.kit.Mount;
import city.madang.kit.OpenModule;
import city.madang.kit.sites.central.RegisterMapper;
import city.madang.kit.sites.own.OwnMapper;
import city.madang.kit.sites.own.OwnRows;
import city.madang.module.Offer;
import city.madang.vault.Vault;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** The tables of this bundle, opened once and shared by its services. */
@Component(service = SiteTables.class)
public final class SiteTables {
    public static final String ID = "sites";

    private final ModuleDatabase database;
    private final Vault vault;
    private final AutoCloseable renewal;

    /** @param renewals the vault, which has rows sealed anew when its keys are changed */
    @Activate
    public SiteTables(
            @Reference Databases databases,
            @Reference(target = "(concern=vault)") ModuleService<?> vaults,
            @Reference(target = "(concern=vault)") Mount renewals)
            throws Exception {
        var loader = getClass().getClassLoader();
        database = databases.open(ID, loader);
        database.parse(List.of(RegisterMapper.class, OwnMapper.class));
        vault = (Vault) vaults.forModule(ID, loader, null);
        var rows = Offer.of().sealed("own", new OwnRows(database, vault));
        renewal = renewals.mount(new OpenModule(ID, "", loader, null, database, rows));
    }

    public ModuleDatabase database() {
        return database;
    }

    public Vault vault() {
        return vault;
    }

    @Deactivate
    public void close() throws Exception {
        renewal.close();
        database.close();
    }
}
