// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.privacy;

import city.madang.identity.Visitor;
import city.madang.job.Job;
import city.madang.job.JobRun;
import city.madang.job.Schedule;
import city.madang.kit.AuditLog;
import city.madang.kit.Cities;
import city.madang.kit.Jobs;
import java.time.LocalTime;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Each night removes what was kept as long as the city chose, in small units of work. */
@Component(service = RetentionJob.class, immediate = true, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class RetentionJob implements Job {
    private static final int BATCH = 200;
    private static final LocalTime NIGHT = LocalTime.of(3, 30);
    private static final int MOST_NOTE = 200;

    private final PrivacyMount modules;
    private final RetentionPlan plan;
    private final Cities cities;
    private final AuditLog audit;
    private final AutoCloseable scheduled;

    @Activate
    public RetentionJob(
            @Reference PrivacyMount modules,
            @Reference RetentionPlan plan,
            @Reference Cities cities,
            @Reference AuditLog audit,
            @Reference Jobs jobs) {
        this.modules = modules;
        this.plan = plan;
        this.cities = cities;
        this.audit = audit;
        scheduled = jobs.schedule("privacy", "retention", Schedule.daily(NIGHT), this);
    }

    @Override
    public void run(JobRun run) {
        var done = modules.rules().stream()
                .takeWhile(rule -> !run.stopping())
                .flatMap(rule -> remove(run, rule))
                .collect(Collectors.joining(", "));
        run.note(done.isEmpty() ? "nothing was over" : done.substring(0, Math.min(done.length(), MOST_NOTE)));
    }

    private Stream<String> remove(JobRun run, Rule rule) {
        return plan.inForce(rule).stream().flatMap(period -> {
            var before = plan.before(period, cities.city().zone());
            int removed = 0;
            int batch = BATCH;
            while (batch == BATCH && !run.stopping()) {
                batch = rule.remove(before, BATCH);
                removed += batch;
            }
            if (removed == 0) {
                return Stream.empty();
            }
            var what = rule.module() + " " + rule.name() + " " + removed;
            audit.record("kit", Visitor.ANYBODY, "kit.retention", what);
            return Stream.of(what);
        });
    }

    @Deactivate
    public void close() throws Exception {
        scheduled.close();
    }
}
