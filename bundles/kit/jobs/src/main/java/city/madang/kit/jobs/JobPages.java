// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.jobs;

import city.madang.identity.Action;
import city.madang.identity.Role;
import city.madang.kit.AuditLog;
import city.madang.kit.KitPages;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** The administrator's pages on the jobs of the city: when they run, how they went, and running one now. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
public final class JobPages implements KitPages {
    private static final Action ADMINISTER = Action.of("kit.administer", Role.ADMINISTRATOR);

    private final JobScheduler scheduler;
    private final AuditLog audit;
    private final Clock clock;

    @Activate
    public JobPages(@Reference JobScheduler scheduler, @Reference AuditLog audit, @Reference Clock clock) {
        this.scheduler = scheduler;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A job as the list shows it. Public, because templates read it.
     *
     * @param when its schedule; empty when this node does not know the job
     * @param state {@code running}, {@code soon}, {@code failed}, {@code planned} or {@code unknown}
     */
    public record Line(
            String module,
            String name,
            String title,
            Optional<When> when,
            String state,
            Instant nextAt,
            int failures,
            Optional<RunRow> last) {}

    @Override
    public String name() {
        return "jobs";
    }

    @Override
    public List<AdministrationPage> administration() {
        return List.of(new AdministrationPage(Section.OPERATION, "/admin/jobs", "jobs.title"));
    }

    @Override
    public void routes(Routes on) {
        on.get("/admin/jobs", ADMINISTER, this::list);
        on.get("/admin/jobs/{module}/{name}", ADMINISTER, this::history);
        on.post("/admin/jobs/{module}/{name}/run", ADMINISTER, this::runNow);
    }

    private HttpReply list(HttpCall in) {
        var last = scheduler.table().lastRuns().stream()
                .collect(Collectors.toMap(run -> new JobKey(run.module(), run.name()), Function.identity()));
        var lines = scheduler.table().all().stream()
                .map(row -> line(row, Optional.ofNullable(last.get(row.key())), in.locale()))
                .toList();
        return HttpReply.page("jobs", Map.of("lines", lines));
    }

    private HttpReply history(HttpCall in) {
        var key = key(in);
        var row = scheduler.table().all().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(NotFound::new);
        var runs = scheduler.table().runs(key, JobTable.KEPT_RUNS);
        return HttpReply.page("job", Map.of("line", line(row, runs.stream().findFirst(), in.locale()), "runs", runs));
    }

    private HttpReply runNow(HttpCall in) {
        var key = key(in);
        scheduler.ask(key);
        audit.record("kit", in.visitor(), "kit.job-run", key.toString());
        return HttpReply.seeOther("//admin/jobs/" + key.module() + "/" + key.name())
                .notice("job.asked.notice");
    }

    private static JobKey key(HttpCall in) {
        return new JobKey(in.path("module"), in.path("name"));
    }

    private Line line(JobRow row, Optional<RunRow> last, Locale locale) {
        var known = scheduler.find(row.key());
        return new Line(
                row.module(),
                row.name(),
                known.flatMap(job -> job.texts().find(locale, "job." + row.name() + ".title"))
                        .orElse(row.key().toString()),
                known.map(job -> When.of(job.schedule(), locale)),
                state(row, known.isPresent()),
                row.nextAt(),
                row.failures(),
                last);
    }

    private String state(JobRow row, boolean known) {
        if (row.owner().isPresent()) {
            return "running";
        }
        if (!known) {
            return "unknown";
        }
        if (row.isDue(clock.instant())) {
            return "soon";
        }
        return row.failures() > 0 ? "failed" : "planned";
    }
}
