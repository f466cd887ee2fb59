// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import city.madang.identity.Visitor;
import city.madang.module.Kit;
import city.madang.solution.complaints.domain.ServiceRequest;
import city.madang.solution.complaints.domain.Span;
import city.madang.solution.complaints.domain.VoiceWords;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;

/** Publishes last month's report of the citizens' voice in a demo. */
record DemoReport(Kit kit, Services services) {
    private static final int TOLD = 3;

    void publish(Visitor chief) {
        new Tallies(kit).count(() -> false);
        var reports = new VoiceReports(kit, services);
        var today = LocalDate.ofInstant(kit.clock().instant(), kit.city().zone());
        var month = Span.month(YearMonth.from(today)).before();
        var words = DemoTable.read("report").stream()
                .map(row -> new VoiceWords(Locale.forLanguageTag(row.get(0)), row.get(1), row.get(2), ""))
                .toList();
        var stories = new VoiceStories(kit, new PublicRequests(kit))
                .proposed(month).stream()
                        .map(ServiceRequest::number)
                        .limit(TOLD)
                        .toList();
        reports.save(chief, reports.draft(month).with(words, stories));
        reports.publish(chief, month, 1);
    }
}
