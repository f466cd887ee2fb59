// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.calendar;

import city.madang.job.JobRun;
import city.madang.job.Schedule;
import city.madang.kit.Cities;
import city.madang.kit.Jobs;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the operator every week of the last quarter, and of the year itself, which holidays are not known. */
@Component(service = LookAhead.class, immediate = true)
public final class LookAhead {
    private static final Logger LOG = LoggerFactory.getLogger(LookAhead.class);
    private static final int LAST_QUARTER = 10;

    private final CityCalendar calendar;
    private final Cities cities;
    private final Clock clock;
    private final AutoCloseable job;

    @Activate
    public LookAhead(
            @Reference CityCalendar calendar, @Reference Cities cities, @Reference Clock clock, @Reference Jobs jobs) {
        this.calendar = calendar;
        this.cities = cities;
        this.clock = clock;
        job = jobs.schedule(
                "calendar", "look-ahead", Schedule.weekly(java.time.DayOfWeek.MONDAY, LocalTime.of(6, 0)), this::look);
    }

    @Deactivate
    void close() throws Exception {
        job.close();
    }

    private void look(JobRun run) {
        var today = LocalDate.ofInstant(clock.instant(), cities.city().zone());
        int last = today.getMonthValue() < LAST_QUARTER ? today.getYear() : today.getYear() + 1;
        int unknown = 0;
        for (int year = today.getYear(); year <= last; year++) {
            for (var holiday : calendar.pack().unknownIn(year)) {
                LOG.warn(
                        "Nobody has told when {} is in {}; add its days on the page /admin/calendar",
                        holiday.name().in(Locale.ENGLISH),
                        year);
                unknown++;
            }
        }
        run.note(unknown + " holidays are not known");
    }
}
