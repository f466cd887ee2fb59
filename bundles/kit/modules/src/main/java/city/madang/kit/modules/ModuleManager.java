// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules;

import city.madang.identity.Role;
import city.madang.kit.Modules;
import city.madang.kit.OpenModule;
import city.madang.kit.modules.catalogue.Archives;
import city.madang.kit.modules.catalogue.Catalogue;
import city.madang.kit.modules.catalogue.Kind;
import city.madang.kit.modules.catalogue.NearestIds;
import city.madang.kit.modules.catalogue.Shelf;
import city.madang.kit.modules.city.CityFile;
import city.madang.kit.modules.installing.Belongings;
import city.madang.kit.modules.installing.Container;
import city.madang.kit.modules.installing.Disposal;
import city.madang.kit.modules.installing.Installer;
import city.madang.kit.modules.intake.CsvImport;
import city.madang.kit.modules.opening.KitServices;
import city.madang.kit.modules.opening.ModuleStates;
import city.madang.kit.modules.opening.Mounts;
import city.madang.kit.modules.opening.Openings;
import city.madang.kit.modules.store.Decisions;
import city.madang.kit.modules.store.MemoryFigures;
import city.madang.kit.modules.store.RunningBundles;
import city.madang.kit.modules.store.Stock;
import city.madang.module.ModuleReport;
import city.madang.module.ModuleState;
import city.madang.module.Solution;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * The module manager. It is there while all kit services are there; when one of them is replaced, every solution is closed and
 * opened again with the new one. A kit service that mounts must not require {@link Modules}: each would wait for the other.
 * It registers itself when it is made, and not before as a component does: making it may make the site, which fetches all pages
 * that are satisfied, and pages that require it would ask for what is being made.
 */
@Capability(namespace = "osgi.service", attribute = "objectClass:List<String>=city.madang.kit.Modules")
@Capability(namespace = "osgi.service", attribute = "objectClass:List<String>=city.madang.kit.modules.ModuleManager")
@Component(
        service = {},
        immediate = true,
        configurationPid = ModulesConfig.PID,
        configurationPolicy = ConfigurationPolicy.OPTIONAL)
public final class ModuleManager implements Modules {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final CityFile city;
    private final Catalogue catalogue;
    private final Stock stock;
    private final Belongings belongings;
    private final ModuleStates states;
    private final Openings openings;
    private final Installer installer;
    private final BundleContext context;
    private ServiceRegistration<?> registration;

    @Activate
    public ModuleManager(
            @Reference CityFile city,
            @Reference KitServices services,
            @Reference Mounts mounts,
            @Reference Container container,
            @Reference Belongings belongings,
            @Reference Decisions decisions,
            ModulesConfig config,
            BundleContext context) {
        var base = Path.of(String.valueOf(context.getProperty("karaf.base")));
        var folder = base.resolve(config.modulesFolder());
        var repository = base.resolve(config.repository());
        this.city = city;
        this.context = context;
        this.belongings = belongings;
        catalogue = new Catalogue(repository, folder, decisions::on);
        stock = new Stock(
                catalogue,
                new Shelf(repository),
                new Archives(folder, repository),
                city,
                services.languages(),
                new RunningBundles(context));
        states = new ModuleStates(mounts.web()::state);
        openings = new Openings(services, mounts, states, city::wants);
        installer = new Installer(
                new Installer.Node(container, catalogue, city, states, openings::hold),
                belongings,
                new Installer.Settings(repository, PATIENCE, config.snapshots()));
        city.wanted().forEach(id -> states.set(id, ModuleState.STARTING, "waits for its bundle"));
        installer.start();
    }

    /** The container calls this when all solutions that are there were added. */
    @Activate
    void register() {
        registration = context.registerService(
                new String[] {Modules.class.getName(), ModuleManager.class.getName()}, this, null);
    }

    /** Called by the container for each solution that is started. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addSolution(Solution solution) {
        var bundle = FrameworkUtil.getBundle(solution.getClass());
        openings.add(solution, bundle.getVersion().toString());
    }

    /** Its bundle is stopping: returns when it is closed. */
    void removeSolution(Solution solution) {
        openings.remove(solution);
    }

    /** The container calls this before it takes the solutions away one by one. */
    @Deactivate
    void close() {
        registration.unregister();
        installer.close();
        openings.close();
    }

    /** For pages and commands of this bundle, which ask for more than {@link Modules} has. */
    public Installer installer() {
        return installer;
    }

    /** Everything that could be installed. */
    public Catalogue catalogue() {
        return catalogue;
    }

    @Override
    public List<ModuleReport> list() {
        var ids = new TreeSet<>(catalogue.ids(Kind.SOLUTION));
        ids.addAll(city.wanted());
        ids.addAll(states.present());
        return ids.stream().map(this::report).toList();
    }

    @Override
    public Set<Role> roles() {
        return city.wanted().stream()
                .flatMap(id -> catalogue.newest(id).stream())
                .flatMap(entry -> entry.roles().stream())
                .flatMap(ModuleManager::role)
                .collect(Collectors.toCollection(() -> new TreeSet<>(Comparator.comparing(Role::value))));
    }

    @Override
    public SortedMap<String, String> drivers(Locale reader) {
        var names = new TreeMap<String, String>();
        for (var id : catalogue.ids(Kind.DRIVER)) {
            catalogue.newest(Kind.DRIVER, id).ifPresent(entry -> names.put(id, stock.name(entry, reader)));
        }
        return names;
    }

    @Override
    public String title(String id, Locale locale) {
        return stock.nameOf(id, locale);
    }

    @Override
    public Optional<String> facts(String id) {
        return catalogue.newest(id).flatMap(stock.shelf()::study);
    }

    @Override
    public List<Locale> languages() {
        return installer.languages();
    }

    /** What this node could install. */
    public Stock stock() {
        return stock;
    }

    @Override
    public CompletableFuture<ModuleReport> install(String id) {
        return installer.install(id).thenApply(done -> report(id));
    }

    @Override
    public CompletableFuture<ModuleReport> update(String id, String version) {
        return installer.update(id, version).thenApply(done -> report(id));
    }

    @Override
    public CompletableFuture<ModuleReport> remove(String id) {
        return installer.remove(id, Disposal.KEEP).thenApply(done -> report(id));
    }

    @Override
    public Map<String, Long> memory() {
        return MemoryFigures.shipped().bytes();
    }

    @Override
    public OpenModule opened(String module) {
        awaitOpening(module);
        return openings.opened(module).orElseThrow(() -> new IllegalArgumentException(notOpen(module)));
    }

    @Override
    public String importFile(String module, Path file, Path mapping, Consumer<String> progress) {
        return CsvImport.run(opened(module), file, mapping, progress);
    }

    /** A manifest from outside may name what is no role. */
    private static Stream<Role> role(String name) {
        try {
            return Stream.of(Role.of(name));
        } catch (IllegalArgumentException e) {
            return Stream.empty();
        }
    }

    /** An import may be the first thing that is asked of a node that has just started. */
    private void awaitOpening(String module) {
        try {
            states.await(module, now -> now.state() != ModuleState.STARTING, PATIENCE.multipliedBy(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String notOpen(String module) {
        var now = states.of(module);
        var reason = now.reason().isEmpty() ? "" : ", " + now.reason();
        return "the module " + module + " is not open: " + now.state() + reason;
    }

    /** Whether there is such a module, or data that one has left; asks the database only for the second. */
    public boolean isKnown(String id) {
        return list().stream().anyMatch(each -> each.id().equals(id))
                || !belongings.tables().rows(id).isEmpty();
    }

    /** Ids of modules that are like this one. */
    public List<String> nearest(String id) {
        return NearestIds.of(id, list().stream().map(ModuleReport::id).toList());
    }

    /** How a module stands. */
    public ModuleReport report(String id) {
        var now = states.of(id);
        var versions = catalogue.versions(id).stream()
                .map(entry -> entry.version().text())
                .toList();
        var version = now.version().isEmpty()
                ? versions.stream().findFirst().orElse("")
                : catalogue
                        .find(id, now.version())
                        .map(entry -> entry.version().text())
                        .orElse(now.version());
        return new ModuleReport(id, version, now.state(), now.reason(), versions);
    }
}
