// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify;

import city.madang.job.Schedule;
import city.madang.kit.Jobs;
import city.madang.kit.notify.in.Arrived;
import city.madang.kit.notify.out.Recipients;
import city.madang.kit.notify.out.SentMessages;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Each night: removes messages and addresses that are older than the city keeps them. What was refused stays refused. */
@Component(immediate = true, service = Housekeeping.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class Housekeeping {
    private static final LocalTime NIGHT = LocalTime.of(3, 20);

    private final SentMessages sent;
    private final Arrived arrived;
    private final Recipients recipients;
    private final Duration keep;
    private final Clock clock;
    private final AutoCloseable job;

    @Activate
    public Housekeeping(
            @Reference SentMessages sent,
            @Reference Arrived arrived,
            @Reference Recipients recipients,
            @Reference NotifySettings settings,
            @Reference Jobs jobs,
            @Reference Clock clock) {
        this.sent = sent;
        this.arrived = arrived;
        this.recipients = recipients;
        this.keep = settings.keep();
        this.clock = clock;
        job = jobs.schedule(NotifyTables.ID, "forget", Schedule.daily(NIGHT), run -> forget());
    }

    /** What the job does. */
    public void forget() {
        var before = clock.instant().minus(keep);
        sent.forget(before);
        arrived.forget(before);
        recipients.forget();
    }

    @Deactivate
    public void close() throws Exception {
        job.close();
    }
}
