// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web.page;

import city.madang.device.Money;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter.Direction;
import com.ibm.icu.text.RelativeDateTimeFormatter.RelativeUnit;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.MeasureUnit;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Dates, times and numbers as the reader's language writes them. For one page; used by one thread. */
public final class Formats {
    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final long MONTH = 30 * DAY;
    private static final long YEAR = 365 * DAY;

    private final Locale locale;
    private final ZoneId zone;
    /** Made when it is first asked for: it is dear, and a list asks once for each row. */
    private RelativeDateTimeFormatter distances;

    public Formats(Locale locale, ZoneId zone) {
        this.locale = locale;
        this.zone = zone;
    }

    String date(Object when) {
        var formatter = of(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG));
        return when instanceof LocalDate day ? formatter.format(day) : formatter.format(((Instant) when).atZone(zone));
    }

    String dateTime(Instant when) {
        return of(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT))
                .format(when.atZone(zone));
    }

    /** Hours and minutes. */
    String time(Instant when) {
        return of(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)).format(when.atZone(zone));
    }

    /** ISO 8601 with the city's offset, for machines. */
    String machine(Instant when) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                when.truncatedTo(java.time.temporal.ChronoUnit.SECONDS).atZone(zone));
    }

    String number(Number number) {
        return NumberFormatter.withLocale(locale).format(number).toString();
    }

    /** With the currency's sign and as many digits as it has. */
    String money(Money money) {
        int digits = Math.max(0, money.currency().getDefaultFractionDigits());
        return NumberFormatter.withLocale(locale)
                .unit(Currency.getInstance(money.currency().getCurrencyCode()))
                .format(BigDecimal.valueOf(money.minor(), digits))
                .toString();
    }

    /** The size of a file, in KB or MB of 1024, as file managers show it. */
    String bytes(long size) {
        var inKilobytes = size < (1 << 20);
        return NumberFormatter.withLocale(locale)
                .unit(inKilobytes ? MeasureUnit.KILOBYTE : MeasureUnit.MEGABYTE)
                .precision(Precision.maxSignificantDigits(2))
                .format(inKilobytes ? Math.max(1, size / 1024.0) : size / 1048576.0)
                .toString();
    }

    /** Such as "3 hours ago" or "in 2 days". */
    String relative(Instant when, Instant now) {
        var seconds = Duration.between(when, now).toSeconds();
        var direction = seconds < 0 ? Direction.NEXT : Direction.LAST;
        if (distances == null) {
            distances = RelativeDateTimeFormatter.getInstance(locale);
        }
        var distance = Math.abs(seconds);
        if (distance < MINUTE) {
            return distances.format(Direction.PLAIN, RelativeDateTimeFormatter.AbsoluteUnit.NOW);
        }
        return distances.format(distance / unit(distance), direction, name(distance));
    }

    private static long unit(long seconds) {
        return seconds < HOUR ? MINUTE : seconds < DAY ? HOUR : seconds < MONTH ? DAY : seconds < YEAR ? MONTH : YEAR;
    }

    private static RelativeUnit name(long seconds) {
        if (seconds < HOUR) {
            return RelativeUnit.MINUTES;
        }
        if (seconds < DAY) {
            return RelativeUnit.HOURS;
        }
        if (seconds < MONTH) {
            return RelativeUnit.DAYS;
        }
        return seconds < YEAR ? RelativeUnit.MONTHS : RelativeUnit.YEARS;
    }

    private DateTimeFormatter of(DateTimeFormatter formatter) {
        return formatter.withLocale(locale).withDecimalStyle(DecimalStyle.of(locale));
    }
}
