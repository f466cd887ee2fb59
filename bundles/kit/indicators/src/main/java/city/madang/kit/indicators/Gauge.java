// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.indicators;

import city.madang.indicator.Figure;
import city.madang.kit.Indicators.Shown;
import city.madang.l10n.Texts;
import city.madang.module.Offer.IndicatorOffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One indicator with its latest figure. Callers wait for each other, so a slow source is asked once, not by everybody. */
final class Gauge {
    private static final Logger LOG = LoggerFactory.getLogger(Gauge.class);
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final String module;
    private final String name;
    private final IndicatorOffer offer;
    private final Texts texts;
    private final Clock clock;
    private Optional<Figure> latest = Optional.empty();
    private Instant goodUntil = Instant.MIN;
    private boolean failed;
    private boolean closed;

    Gauge(String module, String name, IndicatorOffer offer, Texts texts, Clock clock) {
        this.module = module;
        this.name = name;
        this.offer = offer;
        this.texts = texts;
        this.clock = clock;
    }

    Shown shown(Locale locale) {
        return new Shown(module, name, texts.text(locale, "indicator." + name + ".title"), offer.unit(), figure());
    }

    /** Returns when the source is not in use any more. */
    synchronized void close() {
        closed = true;
    }

    private synchronized Optional<Figure> figure() {
        var now = clock.instant();
        if (!closed && !now.isBefore(goodUntil)) {
            latest = read();
            goodUntil = now.plus(FRESH);
        }
        return latest;
    }

    /** A failure is shown as nothing to tell, and logged when it begins, not each minute that it lasts. */
    private Optional<Figure> read() {
        try {
            var figure = offer.source().figure();
            failed = false;
            return figure;
        } catch (RuntimeException e) {
            if (!failed) {
                LOG.warn("Module {} cannot tell its indicator {}; it is left out until it can", module, name, e);
            }
            failed = true;
            return Optional.empty();
        }
    }
}
