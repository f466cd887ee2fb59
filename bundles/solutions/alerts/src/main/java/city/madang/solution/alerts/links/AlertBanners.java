// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts.links;

import city.madang.portal.Banner;
import city.madang.portal.BannerSource;
import city.madang.solution.alerts.Book;
import city.madang.solution.alerts.domain.Alert;
import city.madang.solution.alerts.domain.Severity;
import java.util.List;
import java.util.Locale;

/** What holds now, on top of every page. */
public final class AlertBanners implements BannerSource {
    private final Book book;

    public AlertBanners(Book book) {
        this.book = book;
    }

    @Override
    public List<Banner> banners(Locale reader) {
        return book.holding().stream().map(alert -> banner(alert, reader)).toList();
    }

    private static Banner banner(Alert alert, Locale reader) {
        var words = alert.content().words(reader);
        return new Banner(
                alert.id().value(),
                level(alert.content().danger().severity()),
                words.headline(),
                words.instruction(),
                words.language(),
                "/" + alert.id(),
                alert.isDrill(),
                alert.content().expires());
    }

    /** How a severity looks. */
    public static Banner.Level level(Severity severity) {
        return switch (severity) {
            case EXTREME, SEVERE -> Banner.Level.DANGER;
            case MODERATE -> Banner.Level.WARNING;
            case MINOR, UNKNOWN -> Banner.Level.NOTICE;
        };
    }
}
