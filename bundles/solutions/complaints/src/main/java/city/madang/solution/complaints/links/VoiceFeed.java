// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.links;

import city.madang.module.Kit;
import city.madang.portal.FeedEntry;
import city.madang.portal.FeedSource;
import city.madang.solution.complaints.Periods;
import city.madang.solution.complaints.VoiceReports;
import city.madang.solution.complaints.domain.Span;
import city.madang.solution.complaints.domain.VoiceReport;
import city.madang.solution.complaints.domain.VoiceWords;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Published reports of the citizens' voice as a feed, in the city's first language. */
public final class VoiceFeed implements FeedSource {
    private final Kit kit;
    private final VoiceReports reports;

    public VoiceFeed(Kit kit, VoiceReports reports) {
        this.kit = kit;
        this.reports = reports;
    }

    @Override
    public List<FeedEntry> latest(int most) {
        var language = kit.city().languages().get(0);
        return reports.published(most).stream()
                .flatMap(head -> reports.find(Span.parse(head.span()), Optional.empty()).stream())
                .flatMap(report -> report.wordsFor(language).map(words -> entry(report, words)).stream())
                .toList();
    }

    private Instant first(Span span) {
        var editions = reports.editions(span);
        return editions.get(editions.size() - 1).written();
    }

    private FeedEntry entry(VoiceReport report, VoiceWords words) {
        var span = report.span();
        return new FeedEntry(
                "report-" + span,
                new Periods(kit.texts(), words.language()).report(span),
                words.introduction(),
                words.language(),
                "/reports/" + span,
                first(span),
                report.written());
    }
}
