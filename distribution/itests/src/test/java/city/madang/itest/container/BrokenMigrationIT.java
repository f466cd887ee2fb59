// SPDX-License-Identifier: Apache-2.0
package city.madang.itest.container;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import city.madang.kit.Modules;
import city.madang.module.ModuleReport;
import city.madang.module.ModuleState;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
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

/**
 * Inside the product: a module's update fails in a script, another one when it opens, a third one works and is taken back. The
 * module has its rows each time, and who reads another module notices nothing.
 */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class BrokenMigrationIT {
    private static final int PATIENCE_SECONDS = 180;
    private static final String MODULE = "hello";
    private static final String OLD = "0.1.0";
    private static final String BROKEN_SCRIPT = "0.1.1";
    private static final String BROKEN_MAPPER = "0.1.2";
    private static final String GOOD = "0.1.3";
    private static final String SECOND = "db/hello/V2__stars.sql";
    private static final String STARS = "alter table hello_greeting add column stars integer default 0 not null;\n"
            + "update hello_greeting set words = 'ruined';\n";
    private static final Pattern HIDDEN = Pattern.compile("name=\"(_\\w+)\" value=\"([^\"]*)\"");

    @Inject
    private BundleContext context;

    @Inject
    @Filter(timeout = 120_000)
    private Modules modules;

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @Configuration
    public static Option[] city() throws IOException {
        return InContainer.demoCityWith(
                SolutionKar.hello(OLD),
                SolutionKar.hello(
                        BROKEN_SCRIPT,
                        Map.of(SECOND, STARS, "db/hello/V3__nowhere.sql", "insert into hello_nowhere values (1);")),
                SolutionKar.hello(
                        BROKEN_MAPPER,
                        Map.of(
                                SECOND,
                                STARS,
                                "city/madang/solution/hello/store/GreetingMapper.xml",
                                "<mapper namespace=\"cut")),
                SolutionKar.hello(GOOD, Map.of(SECOND, STARS)));
    }

    @Test
    public void nobodyNoticesAnUpdateThatFails() throws Exception {
        InContainer.await(() -> page("/complaints/public").statusCode() == 200);
        InContainer.trustArchives(context);
        var store = new Store(context);
        try (var others = new Others(context, bundle -> bundle.equals("city.madang.solution." + MODULE));
                var visitors = new Visitors(InContainer.address("/complaints/public"))) {
            stands(modules.update(MODULE, OLD).get(PATIENCE_SECONDS, TimeUnit.SECONDS), OLD);
            write("First guest");
            write("Second guest");

            stands(modules.update(MODULE, BROKEN_SCRIPT).get(PATIENCE_SECONDS, TimeUnit.SECONDS), OLD);
            assertEquals("WentBack", store.refusal(MODULE));
            hasGuests("First guest", "Second guest");

            stands(modules.update(MODULE, BROKEN_MAPPER).get(PATIENCE_SECONDS, TimeUnit.SECONDS), OLD);
            assertEquals("WentBack", store.refusal(MODULE));
            hasGuests("First guest", "Second guest");
            write("Third guest");

            stands(modules.update(MODULE, GOOD).get(PATIENCE_SECONDS, TimeUnit.SECONDS), GOOD);
            hasGuests("ruined");
            write("Fourth guest");
            store.rollBack(MODULE, store.snapshots(MODULE).get(0));
            assertEquals("", store.refusal(MODULE));
            hasGuests("First guest", "Second guest", "Third guest");

            visitors.end();
            assertTrue("requests were made: " + visitors.answered(), visitors.answered() > 100);
            assertEquals("answers other than 200", Collections.emptyMap(), visitors.failures());
            assertEquals("bundles that were disturbed", Collections.emptySet(), others.disturbed());
            System.out.println("The module was closed for " + store.gap(MODULE).toMillis()
                    + " ms by rolling back, while " + visitors.answered() + " requests to another one were answered");
        }
    }

    private static void stands(ModuleReport report, String version) {
        assertEquals(report.toString(), ModuleState.OPEN, report.state());
        assertEquals(report.toString(), version, report.version());
    }

    private void hasGuests(String... words) throws Exception {
        var page = page("/hello").body();
        for (var each : words) {
            assertTrue(each + " in " + page, page.contains(each));
        }
        assertEquals("made by the newer version", List.of(words).contains("ruined"), page.contains("ruined"));
        assertEquals("Fourth guest is exported", false, page.contains("Fourth guest"));
    }

    private void write(String words) throws Exception {
        var form = page("/hello/write").body();
        var sent = new ArrayList<>(List.of("visitor=Guest", "words=" + encoded(words)));
        var hidden = HIDDEN.matcher(form);
        while (hidden.find()) {
            sent.add(hidden.group(1) + "=" + encoded(hidden.group(2)));
        }
        var request = HttpRequest.newBuilder(URI.create(InContainer.address("/hello/write")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", InContainer.address(""))
                .POST(BodyPublishers.ofString(String.join("&", sent)))
                .build();
        assertEquals(form, 303, client.send(request, BodyHandlers.ofString()).statusCode());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private java.net.http.HttpResponse<String> page(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(InContainer.address(path))).build(), BodyHandlers.ofString());
    }
}
