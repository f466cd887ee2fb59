// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.operations;

import city.madang.kit.DataFolder;
import city.madang.kit.Databases;
import city.madang.kit.Measures;
import city.madang.kit.Modules;
import city.madang.kit.Timings;
import city.madang.kit.operations.diagnostics.Diagnostics.Part;
import city.madang.kit.operations.diagnostics.Threads;
import city.madang.kit.operations.metrics.Scrape;
import city.madang.kit.operations.slow.Line;
import city.madang.kit.operations.slow.Slow;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** What this node knows of itself while it runs. */
@Component(service = Node.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class Node {
    private static final int MANY = 500;

    private final Modules modules;
    private final Databases databases;
    private final BundleContext container;
    private final Set<Measures> measures = ConcurrentHashMap.newKeySet();
    private final AtomicReference<Timings> pages = new AtomicReference<>();
    private final AtomicReference<Timings> statements = new AtomicReference<>();
    private final Slow slow;
    private final Scrape scrape;

    @Activate
    public Node(
            BundleContext container,
            @Reference Modules modules,
            @Reference Databases databases,
            @Reference DataFolder folder) {
        this.container = container;
        this.modules = modules;
        this.databases = databases;
        slow = new Slow(() -> Optional.ofNullable(pages.get()), () -> Optional.ofNullable(statements.get()));
        Collection<Measures> parts = measures;
        scrape = new Scrape(modules, folder.folder("log").getParent(), () -> parts, slow);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindMeasures(Measures arrived) {
        measures.add(arrived);
    }

    void unbindMeasures(Measures gone) {
        measures.remove(gone);
    }

    @Reference(
            target = "(concern=pages)",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC)
    void bindPages(Timings arrived) {
        pages.set(arrived);
    }

    void unbindPages(Timings gone) {
        pages.compareAndSet(gone, null);
    }

    @Reference(
            target = "(concern=statements)",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC)
    void bindStatements(Timings arrived) {
        statements.set(arrived);
    }

    void unbindStatements(Timings gone) {
        statements.compareAndSet(gone, null);
    }

    public Slow slow() {
        return slow;
    }

    public Scrape scrape() {
        return scrape;
    }

    /** For the bundle of diagnostics. */
    public List<Part> parts() {
        return List.of(
                new Part("health.txt", this::health),
                new Part("bundles.txt", this::bundles),
                new Part("threads.txt", Threads::text),
                new Part("metrics.txt", scrape::text),
                new Part("slow-pages.txt", () -> lines(slow.pages())),
                new Part("slow-statements.txt", () -> lines(slow.statements())));
    }

    private String health() {
        var reports = modules.list().stream()
                .map(each -> each.id() + " " + each.version() + " " + each.state() + " " + each.reason() + "\n")
                .collect(Collectors.joining());
        return "database: " + databases.problem().orElse("ok") + "\n" + reports;
    }

    private String bundles() {
        var states = Map.of(Bundle.ACTIVE, "active", Bundle.RESOLVED, "resolved", Bundle.INSTALLED, "installed");
        return Arrays.stream(container.getBundles())
                .map(each -> each.getSymbolicName() + " " + each.getVersion() + " "
                        + states.getOrDefault(each.getState(), "starting or stopping") + "\n")
                .collect(Collectors.joining());
    }

    private static String lines(List<Timings.Timing> timings) {
        return Slow.first(timings, Slow.Order.TOTAL, MANY).stream()
                .map(Line::of)
                .map(each -> each + "\n")
                .collect(Collectors.joining());
    }
}
