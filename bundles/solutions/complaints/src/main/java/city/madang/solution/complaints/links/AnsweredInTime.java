// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.links;

import city.madang.indicator.Figure;
import city.madang.indicator.IndicatorSource;
import city.madang.solution.complaints.Desk;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** The share of requests that were answered in time, of those that fell due in the last thirty days. */
public final class AnsweredInTime implements IndicatorSource {
    private static final Duration PERIOD = Duration.ofDays(30);

    private final Desk desk;
    private final Clock clock;

    public AnsweredInTime(Desk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public Optional<Figure> figure() {
        var punctuality = desk.punctuality(PERIOD);
        if (punctuality.due() == 0) {
            return Optional.empty();
        }
        var share = BigDecimal.valueOf(100 * punctuality.met())
                .divide(BigDecimal.valueOf(punctuality.due()), 1, RoundingMode.HALF_UP);
        return Optional.of(new Figure(share, clock.instant()));
    }
}
