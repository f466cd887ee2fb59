// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.vault;

import city.madang.kit.AuditLog;
import city.madang.kit.DataFolder;
import city.madang.kit.Databases;
import city.madang.kit.ModuleHoldings;
import city.madang.kit.ModuleService;
import city.madang.kit.Mount;
import city.madang.kit.OpenModule;
import city.madang.kit.Secrets;
import city.madang.kit.VaultKeys;
import city.madang.l10n.Texts;
import city.madang.vault.Vault;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The vault. One thread looks every minute for new keys, and has rows sealed anew. */
@Component(
        service = {ModuleService.class, Mount.class, VaultKeys.class, ModuleHoldings.class},
        property = "concern=vault",
        configurationPolicy = ConfigurationPolicy.IGNORE)
public final class CityVault implements ModuleService<Vault>, Mount, VaultKeys, ModuleHoldings, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CityVault.class);

    private final KeyTables tables;
    private final MasterKeys masters;
    private final AuditLog audit;
    private final Clock clock;
    private final Map<String, KeyRing> rings = new ConcurrentHashMap<>();
    private final Map<String, ModuleLane> lanes = new ConcurrentHashMap<>();
    private final List<Renewal> renewals = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService renewing = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "vault-renewal");
        thread.setDaemon(true);
        return thread;
    });

    @Activate
    public CityVault(
            @Reference Databases databases,
            @Reference DataFolder folder,
            @Reference AuditLog audit,
            @Reference Clock clock) {
        this(databases, new MasterKeys(Secrets.ofProcess(), folder), audit, clock);
    }

    /** For tests: the master key comes from these secrets. */
    public CityVault(Databases databases, DataFolder folder, AuditLog audit, Secrets secrets, Clock clock) {
        this(databases, new MasterKeys(secrets, folder), audit, clock);
    }

    private CityVault(Databases databases, MasterKeys masters, AuditLog audit, Clock clock) {
        this.masters = masters;
        this.audit = audit;
        this.clock = clock;
        if (!masters.isGiven()) {
            LOG.warn(
                    "No {}: what is sealed can be read by who copies database and data folder; fit for a trial only",
                    MasterKeys.PRESENT);
        }
        tables = new KeyTables(databases, masters, clock);
        renewing.scheduleWithFixedDelay(this::renew, 1, 1, TimeUnit.MINUTES);
    }

    @Override
    public Class<Vault> type() {
        return Vault.class;
    }

    @Override
    public Vault forModule(String module, ClassLoader loader, Texts texts) {
        var ring = tables.ring(module);
        rings.put(module, ring);
        return new ModuleVault(module, ring, name -> lane(module, name));
    }

    private ModuleLane lane(String module, String name) {
        return lanes.computeIfAbsent(
                module + "/" + name, each -> new ModuleLane(module, name, tables.database(), audit, clock));
    }

    @Override
    public AutoCloseable mount(OpenModule module) {
        var id = module.id();
        var ours = module.offer().sealed().entrySet().stream()
                .map(each -> new Renewal(id, each.getKey(), each.getValue(), rings.get(id), tables))
                .toList();
        renewals.addAll(ours);
        ours.forEach(each -> renewing.execute(each::run));
        return () -> {
            renewals.removeAll(ours);
            ours.forEach(Renewal::close);
        };
    }

    /** Has every open module's rows sealed with the present keys; what is done already is not looked at. */
    public void renew() {
        rings.values().forEach(KeyRing::refresh);
        renewals.forEach(Renewal::run);
    }

    @Override
    public int rotate() {
        int modules = tables.rotate();
        rings.values().forEach(KeyRing::refresh);
        renewing.execute(this::renew);
        return modules;
    }

    @Override
    public List<Key> keys() {
        return tables.keys();
    }

    @Override
    public void erase(String module) {
        rings.remove(module);
        lanes.entrySet().removeIf(lane -> {
            boolean ours = lane.getKey().startsWith(module + "/");
            if (ours) {
                lane.getValue().close();
            }
            return ours;
        });
        tables.erase(module);
    }

    @Override
    public String master() {
        return masters.origin();
    }

    @Override
    @Deactivate
    public void close() {
        renewing.shutdownNow();
        renewals.forEach(Renewal::close);
        lanes.values().forEach(ModuleLane::close);
        tables.close();
    }
}
