// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.indicators;

import city.madang.indicator.Figure;
import city.madang.indicator.Indicators.Shown;
import city.madang.kit.Pause;
import city.madang.l10n.Texts;
import city.madang.module.Offer.IndicatorOffer;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One indicator with its latest figure. One caller asks the source; the others meanwhile get the figure before. */
final class Gauge {
    private static final Logger LOG = LoggerFactory.getLogger(Gauge.class);
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final int PATIENCE_SECONDS = 10;

    private final String module;
    private final String name;
    private final IndicatorOffer offer;
    private final Texts texts;
    private final Pause pause;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile Optional<Figure> latest = Optional.empty();
    private volatile boolean closed;
    private boolean failed;

    Gauge(String module, String name, IndicatorOffer offer, Texts texts, Clock clock) {
        this.module = module;
        this.name = name;
        this.offer = offer;
        this.texts = texts;
        pause = new Pause(FRESH, clock);
    }

    Shown shown(Locale locale) {
        return new Shown(module, name, texts.text(locale, "indicator." + name + ".title"), offer.unit(), figure());
    }

    /** Returns when the source is not in use any more. */
    void close() throws InterruptedException {
        closed = true;
        if (asking.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            asking.unlock();
        } else {
            LOG.warn("Module {} is closing but still telling its indicator {}", module, name);
        }
    }

    private Optional<Figure> figure() {
        // who is being asked gets the figure before, also when it asks for all figures while it makes its own
        if (pause.isOver() && !asking.isHeldByCurrentThread() && asking.tryLock()) {
            try {
                if (pause.isOver() && !closed) {
                    latest = read();
                    pause.begin();
                }
            } finally {
                asking.unlock();
            }
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
