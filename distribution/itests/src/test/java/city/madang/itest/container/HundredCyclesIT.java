// SPDX-License-Identifier: Apache-2.0
package city.madang.itest.container;

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
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleWiring;

/**
 * Inside the product: the alerts and a language come, change and go a hundred times while a hundred requests a second read other
 * modules. Each update has a script to run, so it makes a snapshot. Runs with {@code -Psoak} only; takes about ten minutes.
 */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class HundredCyclesIT {
    private static final int CYCLES = 100;
    private static final int WARM = 10;
    private static final int PATIENCE_SECONDS = 180;
    private static final int REQUESTS_A_SECOND = 100;
    private static final String MODULE = "alerts";
    private static final String NEWER = "0.1.1";
    private static final Set<String> OURS = Set.of("city.madang.solution.alerts", "city.madang.language.ar");
    private static final List<Locale> TWO = List.of(Locale.ENGLISH, Locale.KOREAN);
    private static final List<Locale> THREE = List.of(Locale.ENGLISH, Locale.KOREAN, Locale.forLanguageTag("ar"));
    private static final long MOST_BYTES_MORE = 16 * 1024 * 1024;
    private static final int MOST_CLASSES_MORE = 300;
    private static final int MOST_MORE = 10;

    @Inject
    private BundleContext context;

    @Inject
    @Filter(timeout = 120_000)
    private Modules modules;

    private final List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
    private final List<Long> gaps = new ArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();

    @Configuration
    public static Option[] city() throws IOException {
        return InContainer.demoCityWith(new SolutionKar(
                MODULE,
                NEWER,
                Map.of("db/alerts/V999__cycle.sql", "alter table alerts_alert add column cycle_test integer;")));
    }

    @Test
    public void comeChangeAndGoAHundredTimes() throws Exception {
        InContainer.await(() -> status("/complaints/public") == 200);
        InContainer.await(() -> status("/alerts") == 200);
        InContainer.trustArchives(context);
        var store = new Store(context);
        store.delete(MODULE);
        try (var others = new Others(context, OURS::contains);
                var visitors = new Visitors(
                        REQUESTS_A_SECOND, InContainer.address("/complaints/public"), InContainer.address("/"))) {
            for (int i = 0; i < WARM; i++) {
                cycle(store);
            }
            var before = Footprint.now();
            for (int i = WARM; i < CYCLES; i++) {
                cycle(store);
            }
            visitors.end();
            InContainer.await(this::areForgotten);
            var after = Footprint.now();
            Collections.sort(gaps);
            System.out.printf(
                    "%d cycles, %d requests; closed by an update: p50 %d ms, max %d ms%n after %d cycles: %s%n after %d: %s%n",
                    CYCLES,
                    visitors.answered(),
                    gaps.get(gaps.size() / 2),
                    gaps.get(gaps.size() - 1),
                    WARM,
                    before,
                    CYCLES,
                    after);
            assertEquals("answers other than 200", Collections.emptyMap(), visitors.failures());
            assertEquals("bundles that were disturbed", Collections.emptySet(), others.disturbed());
            assertTrue("heap", after.heap() <= before.heap() + MOST_BYTES_MORE);
            assertTrue("classes", after.classes() <= before.classes() + MOST_CLASSES_MORE);
            assertTrue("threads", after.threads() <= before.threads() + MOST_MORE);
            assertTrue("handles", after.handles() <= before.handles() + MOST_MORE);
        }
    }

    private void cycle(Store store) throws Exception {
        stands(modules.update(MODULE, "0.1.0").get(PATIENCE_SECONDS, TimeUnit.SECONDS), "0.1.0");
        InContainer.await(() -> status("/alerts") == 200);
        loaders.add(loader());
        store.speak(TWO);
        stands(modules.update(MODULE, NEWER).get(PATIENCE_SECONDS, TimeUnit.SECONDS), NEWER);
        InContainer.await(() -> status("/alerts") == 200);
        gaps.add(store.gap(MODULE).toMillis());
        loaders.add(loader());
        assertEquals(1, store.snapshots(MODULE).size());
        store.speak(THREE);
        store.delete(MODULE);
        InContainer.await(() -> status("/alerts") == 404);
    }

    private WeakReference<ClassLoader> loader() {
        return Stream.of(context.getBundles())
                .filter(bundle -> bundle.getSymbolicName().equals("city.madang.solution." + MODULE))
                .map(bundle -> bundle.adapt(BundleWiring.class).getClassLoader())
                .map(WeakReference::new)
                .findFirst()
                .orElseThrow();
    }

    /** Caches of libraries may hold the newest; what grew with every update would hold many. */
    private boolean areForgotten() {
        System.gc();
        return loaders.stream().filter(each -> each.get() != null).count() <= 1;
    }

    private static void stands(ModuleReport report, String version) {
        assertEquals(report.toString(), ModuleState.OPEN, report.state());
        assertEquals(report.toString(), version, report.version());
    }

    private int status(String path) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(InContainer.address(path))).build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }
}
