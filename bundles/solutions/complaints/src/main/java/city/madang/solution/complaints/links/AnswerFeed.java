// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.links;

import city.madang.portal.FeedEntry;
import city.madang.portal.FeedSource;
import city.madang.solution.complaints.PublicRequests;
import city.madang.solution.complaints.domain.Answer;
import city.madang.solution.complaints.domain.ServiceRequest;
import java.util.List;

/** Answers to public requests, as a feed. */
public final class AnswerFeed implements FeedSource {
    private final PublicRequests published;

    public AnswerFeed(PublicRequests published) {
        this.published = published;
    }

    @Override
    public List<FeedEntry> latest(int most) {
        return published.latestAnswers(most).stream()
                .flatMap(request -> request.answer().map(answer -> entry(request, answer)).stream())
                .toList();
    }

    private static FeedEntry entry(ServiceRequest request, Answer answer) {
        var number = request.number().value();
        var report = request.report();
        return new FeedEntry(
                number,
                report.title(),
                report.details() + "\n\n" + answer.text(),
                report.language(),
                "/public/" + number,
                request.filed(),
                answer.answered());
    }
}
