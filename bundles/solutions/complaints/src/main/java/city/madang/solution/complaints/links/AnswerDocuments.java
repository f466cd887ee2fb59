// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.links;

import city.madang.identity.ReceiptNumber;
import city.madang.search.DocumentSource;
import city.madang.search.SearchDocument;
import city.madang.solution.complaints.PublicRequests;
import city.madang.solution.complaints.domain.Answer;
import city.madang.solution.complaints.domain.ServiceRequest;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Answered public requests for the city's search. */
public final class AnswerDocuments implements DocumentSource {
    public static final String KIND = "answer";

    private final PublicRequests published;

    public AnswerDocuments(PublicRequests published) {
        this.published = published;
    }

    @Override
    public Optional<SearchDocument> document(String id) {
        return published.find(new ReceiptNumber(id)).flatMap(AnswerDocuments::document);
    }

    @Override
    public List<SearchDocument> documents(Collection<String> ids) {
        return published.answered(ids).stream()
                .flatMap(request -> document(request).stream())
                .toList();
    }

    /** An answer without text is no document, but does not end the list. */
    @Override
    public List<SearchDocument> documentsAfter(String after, int most) {
        var requests = published.answeredAfter(after, most);
        while (!requests.isEmpty()) {
            var documents = requests.stream()
                    .flatMap(request -> document(request).stream())
                    .toList();
            if (!documents.isEmpty()) {
                return documents;
            }
            requests = published.answeredAfter(
                    requests.get(requests.size() - 1).number().value(), most);
        }
        return List.of();
    }

    private static Optional<SearchDocument> document(ServiceRequest request) {
        return request.answer().filter(answer -> !answer.text().isEmpty()).map(answer -> document(request, answer));
    }

    private static SearchDocument document(ServiceRequest request, Answer answer) {
        var number = request.number().value();
        var report = request.report();
        return new SearchDocument(
                number,
                report.language(),
                report.title(),
                report.details() + "\n\n" + answer.text(),
                "/public/" + number,
                report.place().area(),
                answer.answered());
    }
}
