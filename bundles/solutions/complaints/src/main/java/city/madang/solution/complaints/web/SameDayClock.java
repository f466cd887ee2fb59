// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.web;

import city.madang.module.Kit;
import city.madang.solution.complaints.Services;
import city.madang.solution.complaints.domain.DueTime;
import city.madang.solution.complaints.domain.Service;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Until when today a simple matter is answered today, or when else. */
record SameDayClock(Kit kit, Services services) {
    /** Empty text in a city that promises no answers on the same day. */
    String words(Names names, Locale reader) {
        if (services.all().stream().noneMatch(Service::simple)) {
            return "";
        }
        var now = kit.clock().instant().atZone(kit.city().zone());
        var cutOff = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .localizedBy(reader)
                .format(DueTime.CUT_OFF);
        var due = new DueTime(kit.city().zone(), kit.calendar()::plus)
                .after(now.toInstant(), 1)
                .atZone(kit.city().zone())
                .toLocalDate();
        if (due.equals(now.toLocalDate())) {
            return names.text("same-day.until", cutOff);
        }
        var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).localizedBy(reader);
        return names.text("same-day.next", cutOff, day.format(due));
    }
}
