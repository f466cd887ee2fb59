// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify;

import city.madang.job.Schedule;
import city.madang.kit.Jobs;
import city.madang.kit.notify.out.Recipients;
import java.time.LocalTime;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Each night: removes addresses to which no message is kept any more. What was refused stays refused. */
@Component(immediate = true, service = Housekeeping.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class Housekeeping {
    private static final LocalTime NIGHT = LocalTime.of(3, 20);

    private final Recipients recipients;
    private final AutoCloseable job;

    @Activate
    public Housekeeping(@Reference Recipients recipients, @Reference Jobs jobs) {
        this.recipients = recipients;
        job = jobs.schedule(NotifyTables.ID, "forget", Schedule.daily(NIGHT), run -> forget());
    }

    /** What the job does. */
    public void forget() {
        recipients.forget();
    }

    @Deactivate
    public void close() throws Exception {
        job.close();
    }
}
