// SPDX-License-Identifier: Apache-2.0
package city.madang.calendar;

import city.madang.l10n.LocalText;
import java.time.LocalDate;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** On which days the city's offices work. Safe for several threads. */
@ProviderType
public interface WorkingCalendar {
    /** Whether offices work on that day: it is neither a weekly day of rest of the country nor a holiday. */
    boolean works(LocalDate day);

    /** What is celebrated on that day; empty on every other day, weekends included. */
    Optional<LocalText> holiday(LocalDate day);

    /**
     * The day that lies that many working days after another.
     *
     * @param workingDays 0 or more; with 0 the day itself when offices work on it, else the next working day
     */
    LocalDate plus(LocalDate from, int workingDays);

    /** Working days after {@code from} up to and including {@code to}; 0 when {@code to} is not later. */
    int between(LocalDate from, LocalDate to);
}
