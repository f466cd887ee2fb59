// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.links;

import city.madang.module.Kit;
import city.madang.search.DocumentSource;
import city.madang.search.SearchDocument;
import city.madang.solution.complaints.Periods;
import city.madang.solution.complaints.VoiceReports;
import city.madang.solution.complaints.domain.Span;
import city.madang.solution.complaints.domain.VoiceReport;
import city.madang.solution.complaints.domain.VoiceWords;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Published reports of the citizens' voice for the city's search, one document for each language. */
public final class VoiceDocuments implements DocumentSource {
    public static final String KIND = "report";

    /** More than a city writes in twenty years. */
    private static final int ALL = 300;

    private static final char BEFORE_LANGUAGE = '.';

    private final Kit kit;
    private final VoiceReports reports;

    public VoiceDocuments(Kit kit, VoiceReports reports) {
        this.kit = kit;
        this.reports = reports;
    }

    public static String id(Span span, String language) {
        return span.toString() + BEFORE_LANGUAGE + language;
    }

    @Override
    public Optional<SearchDocument> document(String id) {
        var span = Span.parse(id.substring(0, id.indexOf(BEFORE_LANGUAGE)));
        return documents(span).filter(document -> document.id().equals(id)).findFirst();
    }

    @Override
    public List<SearchDocument> documentsAfter(String after, int most) {
        return reports.published(ALL).stream()
                .flatMap(head -> documents(Span.parse(head.span())))
                .filter(document -> document.id().compareTo(after) > 0)
                .sorted(Comparator.comparing(SearchDocument::id))
                .limit(most)
                .toList();
    }

    private Stream<SearchDocument> documents(Span span) {
        return reports.find(span, Optional.empty()).stream()
                .flatMap(report -> report.words().stream().map(words -> document(report, words)));
    }

    private SearchDocument document(VoiceReport report, VoiceWords words) {
        var span = report.span();
        return new SearchDocument(
                id(span, words.language().toLanguageTag()),
                words.language(),
                new Periods(kit.texts(), words.language()).report(span),
                words.introduction() + "\n\n" + words.changed(),
                "/reports/" + span,
                Optional.empty(),
                report.written());
    }
}
