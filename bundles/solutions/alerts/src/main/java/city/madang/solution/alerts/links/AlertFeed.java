// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts.links;

import city.madang.data.Slice;
import city.madang.module.Kit;
import city.madang.portal.FeedEntry;
import city.madang.portal.FeedSource;
import city.madang.solution.alerts.Book;
import city.madang.solution.alerts.cap.CapWriter;
import city.madang.solution.alerts.domain.Alert;
import city.madang.solution.alerts.domain.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every message that went out, as a feed: alerts, updates and what was taken back. */
public final class AlertFeed implements FeedSource {
    private final Kit kit;
    private final Book book;

    public AlertFeed(Kit kit, Book book) {
        this.kit = kit;
        this.book = book;
    }

    @Override
    public List<FeedEntry> latest(int most) {
        return book.sent(new Slice(1, most)).items().stream().map(this::entry).toList();
    }

    private FeedEntry entry(Alert alert) {
        var words = alert.content().words().get(0);
        var sent = alert.course().sent().orElseThrow();
        return new FeedEntry(
                alert.id().value(),
                title(alert, words),
                text(words),
                words.language(),
                "/" + alert.id(),
                sent,
                sent,
                Optional.of(new FeedEntry.Data("/" + alert.id() + CapWriter.ENDING, CapWriter.TYPE)));
    }

    private String title(Alert alert, Words words) {
        var title = kit.texts().text(words.language(), "feed.title." + alert.type(), words.headline());
        return alert.isDrill() ? kit.texts().text(words.language(), "drill.headline", title) : title;
    }

    private static String text(Words words) {
        return Stream.of(words.description(), words.instruction())
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }
}
