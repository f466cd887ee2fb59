// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import city.madang.l10n.Texts;
import city.madang.solution.complaints.domain.Span;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Locale;

/** What months, quarters and years are called in the reader's language. */
public record Periods(Texts texts, Locale reader) {
    /** Of a month: within it whatever the zone. */
    private static final int MIDDLE = 15;

    /** A month of a year, by a text that says how long: {@code month.long} or {@code month.short}. */
    public String month(YearMonth month, String key) {
        return texts.text(
                reader,
                key,
                Date.from(month.atDay(MIDDLE).atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    public String span(Span span) {
        if (span.isMonth()) {
            return month(span.first(), "month.long");
        }
        var year = String.valueOf(span.first().getYear());
        return span.isYear() ? year : texts.text(reader, "figures.quarter", span.quarter(), year);
    }

    /** How a report about it is called. */
    public String report(Span span) {
        return texts.text(reader, span.isYear() ? "voice.title.year" : "voice.title.month", span(span));
    }
}
