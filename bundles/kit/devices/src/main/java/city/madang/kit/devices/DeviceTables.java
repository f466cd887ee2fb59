// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices;

import city.madang.kit.AuditLog;
import city.madang.kit.Databases;
import city.madang.kit.FileStore;
import city.madang.kit.ModuleDatabase;
import city.madang.kit.ModuleService;
import city.madang.kit.Mount;
import city.madang.kit.OpenModule;
import city.madang.kit.devices.event.EventMapper;
import city.madang.kit.devices.fact.FactMapper;
import city.madang.kit.devices.fact.Facts;
import city.madang.kit.devices.node.NodeMapper;
import city.madang.kit.devices.picture.DevicePictures;
import city.madang.kit.devices.picture.PictureMapper;
import city.madang.kit.devices.register.DeviceMapper;
import city.madang.kit.devices.register.Register;
import city.madang.kit.devices.run.CommandMapper;
import city.madang.module.Offer;
import city.madang.vault.Vault;
import java.time.Clock;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** The tables of this bundle, opened once and shared by its services. */
@Component(service = DeviceTables.class)
public final class DeviceTables {
    public static final String ID = "devices";

    private final ModuleDatabase database;
    private final Vault vault;
    private final Register register;
    private final DevicePictures pictures;
    private final Facts facts;
    private final AutoCloseable renewal;

    /** More parameters than usual: what a component needs. @param renewals the vault, which has rows sealed anew when its keys are changed */
    @Activate
    public DeviceTables(
            @Reference Databases databases,
            @Reference(target = "(concern=vault)") ModuleService<?> vaults,
            @Reference(target = "(concern=vault)") Mount renewals,
            @Reference FileStore files,
            @Reference AuditLog audit,
            @Reference Clock clock)
            throws Exception {
        var loader = getClass().getClassLoader();
        database = databases.open(ID, loader);
        database.parse(List.of(
                DeviceMapper.class,
                EventMapper.class,
                FactMapper.class,
                CommandMapper.class,
                NodeMapper.class,
                PictureMapper.class));
        vault = (Vault) vaults.forModule(ID, loader, null);
        pictures = new DevicePictures(database, files, files.forModule(ID), clock);
        facts = new Facts(database);
        register = new Register(database, vault, pictures, audit, clock);
        var rows = Offer.of().sealed("device", register);
        renewal = renewals.mount(new OpenModule(ID, "", loader, null, database, rows));
    }

    public ModuleDatabase database() {
        return database;
    }

    public Register register() {
        return register;
    }

    public DevicePictures pictures() {
        return pictures;
    }

    public Facts facts() {
        return facts;
    }

    /** By which the addresses of devices are made. */
    public Vault vault() {
        return vault;
    }

    @Deactivate
    public void close() throws Exception {
        renewal.close();
        database.close();
    }
}
