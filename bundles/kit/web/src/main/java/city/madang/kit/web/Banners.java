// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web;

import city.madang.kit.web.page.BannerView;
import city.madang.l10n.Texts;
import city.madang.portal.Banner;
import city.madang.web.Changed;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What stands on top of every page, kept so that a page costs nothing more for it. Safe for several threads. */
final class Banners {
    private static final Logger LOG = LoggerFactory.getLogger(Banners.class);
    /** What begins to hold without anybody's act, and what an event did not tell, is seen after this at the latest. */
    private static final Duration FRESH = Duration.ofSeconds(3);

    private final SiteServices services;
    private final Texts texts;
    private final Map<Locale, Known> known = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();
    private final ReentrantLock reading = new ReentrantLock();

    private record Known(long change, Instant read, Optional<List<BannerView>> all) {}

    Banners(SiteServices services, Texts texts) {
        this.services = services;
        this.texts = texts;
    }

    /** Forgets what is known when the change is about banners. */
    void changed(Changed change) {
        if (change.equals(Banner.CHANGED)) {
            changes.incrementAndGet();
        }
    }

    /** The worst first; absent when no module ever shows one. */
    Optional<List<BannerView>> now(Locale locale) {
        var now = services.clock().instant();
        var last = known.get(locale);
        var all = isGood(last, now) ? last.all() : read(locale, now).all();
        return all.map(list ->
                list.stream().filter(each -> each.banner().until().isAfter(now)).toList());
    }

    private boolean isGood(Known last, Instant now) {
        if (last == null || last.change() != changes.get()) {
            return false;
        }
        boolean fresh = Duration.between(last.read(), now).abs().compareTo(FRESH) < 0;
        return fresh || reading.isLocked();
    }

    /** By one thread at a time; what was read while something changed counts as old at once. */
    private Known read(Locale locale, Instant now) {
        reading.lock();
        try {
            var last = known.get(locale);
            if (last != null && last.change() == changes.get() && last.read().equals(now)) {
                return last;
            }
            var read = new Known(changes.get(), now, ask(locale));
            known.put(locale, read);
            return read;
        } finally {
            reading.unlock();
        }
    }

    private Optional<List<BannerView>> ask(Locale locale) {
        try {
            return services.shell()
                    .get()
                    .flatMap(shell -> shell.banners(locale))
                    .map(all -> all.stream()
                            .sorted(Comparator.comparing(Banner::drill).thenComparing(Banner::level))
                            .map(each -> view(each, locale))
                            .toList());
        } catch (RuntimeException e) {
            LOG.error("banners cannot be shown", e);
            return Optional.empty();
        }
    }

    private BannerView view(Banner banner, Locale locale) {
        var level = texts.text(locale, "banner.level." + banner.level());
        return new BannerView(
                banner,
                banner.drill() ? texts.text(locale, "banner.drill") : level,
                texts.text(locale, "banner.more"),
                services.languages().rightToLeft(banner.language()) ? "rtl" : "ltr");
    }
}
