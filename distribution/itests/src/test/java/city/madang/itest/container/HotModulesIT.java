// SPDX-License-Identifier: Apache-2.0
package city.madang.itest.container;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import city.madang.kit.Modules;
import city.madang.module.ModuleReport;
import city.madang.module.ModuleState;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.ops4j.pax.exam.util.Filter;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.service.cm.ConfigurationAdmin;

/**
 * Inside the product: a module comes, changes and goes twenty times while requests hit another one. No request fails, and no
 * bundle but the module's own is stopped, updated or refreshed. What was of the module is forgotten afterwards.
 */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class HotModulesIT {
    private static final int CYCLES = 20;
    private static final int PATIENCE_SECONDS = 60;
    private static final String MODULE = "hello";
    private static final String BUNDLE = "city.madang.solution." + MODULE;
    private static final int MOST_KEPT = 1;

    @Inject
    private BundleContext context;

    @Inject
    @Filter(timeout = 120_000)
    private Modules modules;

    @Inject
    private ConfigurationAdmin settings;

    private final List<WeakReference<ClassLoader>> loaders = new ArrayList<>();

    private final HttpClient client = HttpClient.newHttpClient();

    @Configuration
    public static Option[] city() throws IOException {
        return InContainer.demoCityWith(SolutionKar.hello("0.1.0"), SolutionKar.hello("0.1.1"));
    }

    @Test
    public void comeChangeAndGoUnnoticedByTheOthers() throws Exception {
        InContainer.await(() -> status("/complaints/public") == 200);
        InContainer.trustArchives(context);
        try (var others = new Others(context, BUNDLE::equals);
                var visitors = new Visitors(InContainer.address("/complaints/public"))) {
            for (int i = 0; i < CYCLES; i++) {
                cycle();
            }
            visitors.end();
            assertTrue("requests were made: " + visitors.answered(), visitors.answered() > CYCLES);
            assertEquals("answers other than 200", Collections.emptyMap(), visitors.failures());
            assertEquals("class loaders that came", 2 * CYCLES, loaders.size());
            InContainer.await(this::areForgotten);
            assertEquals("bundles that were stopped, updated or refreshed", Collections.emptySet(), others.disturbed());
        }
    }

    private void cycle() throws Exception {
        open(modules.update(MODULE, "0.1.0").get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        InContainer.await(() -> status("/hello") == 200);
        loaders.add(loader());
        open(modules.update(MODULE, "0.1.1").get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        InContainer.await(() -> page("/hello").contains("0.1.1"));
        loaders.add(loader());
        modules.remove(MODULE).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        InContainer.await(() -> status("/hello") == 404);
    }

    private WeakReference<ClassLoader> loader() {
        return Stream.of(context.getBundles())
                .filter(bundle -> bundle.getSymbolicName().equals(BUNDLE))
                .map(bundle -> bundle.adapt(BundleWiring.class).getClassLoader())
                .map(WeakReference::new)
                .findFirst()
                .orElseThrow();
    }

    /** Caches of libraries may hold the newest; what grew with every update would hold many. */
    private boolean areForgotten() {
        System.gc();
        return loaders.stream().filter(each -> each.get() != null).count() <= MOST_KEPT;
    }

    private static void open(ModuleReport report) {
        assertEquals(report.toString(), ModuleState.OPEN, report.state());
    }

    @Test
    public void everyBundleIsActive() {
        var idle = new TreeSet<String>();
        for (Bundle bundle : context.getBundles()) {
            boolean fragment = bundle.getHeaders().get("Fragment-Host") != null;
            if (!fragment && bundle.getState() != Bundle.ACTIVE) {
                idle.add(bundle.getSymbolicName());
            }
        }
        assertEquals("bundles that are not active", Collections.emptySet(), idle);
    }

    /** Whoever else knows it would write it too, and not whole. */
    @Test
    public void cityFileIsTheKitsAlone() throws Exception {
        assertArrayEquals(null, settings.listConfigurations("(service.pid=city.madang.city.*)"));
    }

    private int status(String path) throws Exception {
        return client.send(get(path), BodyHandlers.discarding()).statusCode();
    }

    private String page(String path) throws Exception {
        return client.send(get(path), BodyHandlers.ofString()).body();
    }

    private static HttpRequest get(String path) {
        return HttpRequest.newBuilder(URI.create(InContainer.address(path))).build();
    }
}
