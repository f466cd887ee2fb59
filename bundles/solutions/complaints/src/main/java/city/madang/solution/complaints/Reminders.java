// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import city.madang.job.Job;
import city.madang.job.JobRun;
import city.madang.module.Kit;
import city.madang.solution.complaints.domain.RequestStatus;
import city.madang.solution.complaints.domain.ServiceRequest;
import city.madang.solution.complaints.store.RequestMapper;
import city.madang.solution.complaints.store.RequestRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Each morning: tells the official in charge of what has to be answered before the next one. */
final class Reminders implements Job {
    private static final Duration DAY = Duration.ofDays(1);

    private final Kit kit;
    private final DeskNotices notices;

    Reminders(Kit kit) {
        this.kit = kit;
        notices = new DeskNotices(kit);
    }

    /** Each official is told once: the time of the run decides, not the time of the try. */
    @Override
    public void run(JobRun run) {
        Instant from = run.due();
        List<ServiceRequest> due = kit.database()
                .read(tx ->
                        tx.mapper(RequestMapper.class).dueBetween(RequestStatus.open(), from, from.plus(DAY)).stream()
                                .map(RequestRow::toRequest)
                                .toList());
        int told = 0;
        for (var request : due) {
            if (run.stopping()) {
                break;
            }
            kit.database().run(tx -> notices.soon(tx, request));
            told++;
        }
        run.note(told + " requests are due within a day");
    }
}
