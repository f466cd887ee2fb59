// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.store;

import city.madang.identity.Action;
import city.madang.identity.Official;
import city.madang.identity.Role;
import city.madang.identity.Visitor;
import city.madang.kit.AuditLog;
import city.madang.kit.DataFolder;
import city.madang.kit.ModuleTables;
import city.madang.kit.Modules;
import city.madang.kit.modules.ModuleManager;
import city.madang.kit.modules.catalogue.Archive;
import city.madang.kit.modules.catalogue.Archives;
import city.madang.kit.modules.catalogue.CatalogueEntry;
import city.madang.kit.modules.catalogue.NearestIds;
import city.madang.kit.modules.catalogue.Trust;
import city.madang.kit.modules.records.RecordExports;
import city.madang.l10n.Texts;
import city.madang.module.ModuleReport;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** What all pages of the store stand on. */
@Component(service = StoreDesk.class)
public final class StoreDesk implements AutoCloseable {
    static final Action ADMINISTER = Action.of("kit.administer", Role.ADMINISTRATOR);
    static final String NAME = "modules";
    private static final int KILOBYTE = 1000;

    private final Modules modules;
    private final Stock stock;
    private final Planner planner;
    private final Changes changes;
    private final AuditLog audit;
    private final Texts texts;

    /** Longer than four parameters, because it is the list of what the store needs. */
    @Activate
    public StoreDesk(
            @Reference ModuleManager manager,
            @Reference ModuleTables tables,
            @Reference RecordExports exports,
            @Reference DataFolder data,
            @Reference AuditLog audit,
            @Reference Clock clock) {
        this(manager, manager.stock(), tables, new Changes(manager.installer(), exports, data, clock), audit);
    }

    /** For tests: without a container. */
    public StoreDesk(Modules modules, Stock stock, ModuleTables tables, Changes changes, AuditLog audit) {
        this.modules = modules;
        this.stock = stock;
        this.planner = new Planner(stock, tables);
        this.changes = changes;
        this.audit = audit;
        texts = stock.languages().texts(NAME, StoreDesk.class.getClassLoader());
    }

    /** A text of this bundle. */
    String text(Locale locale, String key) {
        return texts.text(locale, key);
    }

    Modules modules() {
        return modules;
    }

    Stock stock() {
        return stock;
    }

    Planner planner() {
        return planner;
    }

    Changes changes() {
        return changes;
    }

    AuditLog audit() {
        return audit;
    }

    /** The archives of third parties. */
    public Archives archives() {
        return stock.archives();
    }

    /**
     * What would happen to a module.
     *
     * @param version null for the newest
     * @return empty when nothing may be installed that has this name and version
     */
    public Optional<Plan> plan(String id, String version) {
        var catalogue = stock.catalogue();
        return (version == null ? catalogue.newest(id) : catalogue.find(id, version)).map(this::plan);
    }

    /** What was measured of the memory of what is planned, in English. */
    public String memory(Plan plan) {
        return planner.memory(plan.entry())
                .map(figure -> figure.bytes() / KILOBYTE + " kB more, measured with version " + figure.version()
                        + " on " + figure.measured())
                .orElse("not measured");
    }

    /** Whether only an archive that nobody has decided on has the module. */
    public boolean awaitsDecision(String id) {
        return stock.catalogue().newest(id).isEmpty() && stock.catalogue().awaitsDecision(id);
    }

    Plan plan(CatalogueEntry entry) {
        return planner.plan(entry, find(entry.id()).map(this::serving).orElse(""));
    }

    /** The version that is there; a module that the city does not want has none. */
    private String serving(ModuleReport report) {
        return stock.city().wants(report.id()) ? report.version() : "";
    }

    /** Keeps a decision, and writes it into the record of acts. What the archive brings can be installed at once, or not any more. */
    public void decide(Decisions decisions, Archive archive, Trust trust, String reason, Visitor who) {
        var login = who.official().map(Official::login).orElse("console");
        decisions.decide(archive, trust, reason, login);
        audit.record("kit", who, "kit.archive-" + trust.name().toLowerCase(Locale.ROOT), archive.sha256());
        stock.catalogue().refresh();
    }

    /** @throws NotFound when no catalogue and no city file has it */
    ModuleReport report(String id) {
        return find(id).orElseThrow(NotFound::new);
    }

    /** A page that says that there is no such module, and which ones are called alike. */
    HttpReply unknown(String id) {
        var all = modules.list().stream().map(ModuleReport::id).toList();
        return HttpReply.page("unknown", "unknown", Map.of("id", id, "near", NearestIds.of(id, all)))
                .status(404);
    }

    Optional<ModuleReport> find(String id) {
        return modules.list().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    @Deactivate
    @Override
    public void close() {
        changes.close();
    }
}
