// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sites.own;

import city.madang.job.JobRun;
import city.madang.job.Schedule;
import city.madang.kit.Cities;
import city.madang.kit.DataFolder;
import city.madang.kit.Jobs;
import city.madang.kit.Modules;
import city.madang.kit.sites.SiteOffice;
import city.madang.kit.sites.SiteTables;
import city.madang.kit.sites.central.MachineRoutes;
import city.madang.module.ModuleReport;
import city.madang.module.ModuleState;
import city.madang.outside.Call;
import city.madang.outside.NotReached;
import city.madang.outside.Outside;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives the centre signs of life of this site, and has it enrol. Does nothing on a central server. Safe for several threads. */
@Component(service = Heartbeats.class, configurationPolicy = ConfigurationPolicy.IGNORE, immediate = true)
public final class Heartbeats {
    /** Why a call is refused, as the centre says it: another machine goes on in place of this one. */
    public static final String COPY = "copy";

    /** The same: the secret does not count any more. */
    public static final String UNKNOWN = "unknown";

    private static final String ANSWER = "answer";

    /** Two of them, one lost and the jitter between fit into the silence that counts as no contact. */
    static final Duration PERIOD = Duration.ofSeconds(25);

    private static final Logger LOG = LoggerFactory.getLogger(Heartbeats.class);
    private static final Duration JITTER = Duration.ofSeconds(3);
    private static final int OK = 200;

    private final Cities cities;
    private final OwnSite own;
    private final Outside outside;
    private final Modules modules;
    private final DataFolder folder;
    private final String version;
    private final Jobs jobs;
    private final Duration jitter;
    private AutoCloseable job = () -> {};
    private boolean begun;

    @Activate
    public Heartbeats(
            BundleContext context,
            @Reference SiteOffice office,
            @Reference Cities cities,
            @Reference Outside outside,
            @Reference Modules modules,
            @Reference DataFolder folder,
            @Reference Jobs jobs) {
        this(context.getBundle().getVersion().toString(), JITTER, office, cities, outside, modules, folder, jobs);
    }

    /**
     * @param version of the product
     * @param jitter the longest wait before a call that is due
     */
    Heartbeats(
            String version,
            Duration jitter,
            SiteOffice office,
            Cities cities,
            Outside outside,
            Modules modules,
            DataFolder folder,
            Jobs jobs) {
        this.version = version;
        this.jitter = jitter;
        this.cities = cities;
        this.own = office.ownSite();
        this.outside = outside;
        this.modules = modules;
        this.folder = folder;
        this.jobs = jobs;
        begin();
    }

    /** Begins to call now and then, on a site. */
    synchronized void begin() {
        if (!begun && cities.localServer().isPresent()) {
            job = jobs.schedule(SiteTables.ID, "heartbeat", Schedule.every(PERIOD), this::run);
            begun = true;
        }
    }

    private void run(JobRun run) throws InterruptedException {
        if (own.now().isEmpty()) {
            run.note("nothing to do: no site that has enrolled");
            return;
        }
        // sites that lost their power together do not call together
        TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextLong(jitter.toMillis() + 1));
        run.note(beat() ? "answered" : "no contact");
    }

    /** Gives one sign of life. @return whether it was taken */
    public synchronized boolean beat() {
        var row = own.now();
        return row.isPresent() && beat(own.sending(row.get()));
    }

    private boolean beat(OwnRow row) {
        try {
            long began = System.nanoTime();
            var answer = outside.call(Call.post(own.at(MachineRoutes.HEARTBEAT), pulse(row)));
            var took = Duration.ofNanos(System.nanoTime() - began);
            var said = Said.of(outside, answer);
            if (answer.status() == OK && !said.id("line").isEmpty()) {
                if (own.answered(row, said.name(), said.id("line"), took)) {
                    LOG.info("The central server {} answers again", row.central());
                }
                return true;
            }
            failed(row, said.word().isEmpty() ? ANSWER : said.word(), "it answers " + answer.status());
        } catch (NotReached e) {
            failed(row, e.why().name().toLowerCase(Locale.ROOT), e.getMessage());
        }
        return false;
    }

    private void failed(OwnRow row, String word, String why) {
        if (own.failed(row, word)) {
            LOG.warn("No contact with the central server {} since {}: {} ({})", row.central(), row.heard(), why, word);
        }
    }

    private Map<String, Object> pulse(OwnRow row) {
        var pulse = new HashMap<>(
                Host.about(cities.localServer().map(Cities.LocalServer::name).orElse("")));
        pulse.put("secret", row.secret());
        pulse.put("line", row.line());
        pulse.put("counter", row.counter() + 1);
        pulse.put("mark", row.sending());
        pulse.put("clock", own.instant().toString());
        if (row.tripMs() >= 0) {
            pulse.put("trip", row.tripMs());
        }
        pulse.put("version", version);
        pulse.put(
                "modules",
                modules.list().stream()
                        .filter(module -> module.state() == ModuleState.OPEN)
                        .collect(Collectors.toMap(ModuleReport::id, ModuleReport::version)));
        pulse.put("room", folder.room());
        return pulse;
    }

    @Deactivate
    public synchronized void close() throws Exception {
        job.close();
    }
}
