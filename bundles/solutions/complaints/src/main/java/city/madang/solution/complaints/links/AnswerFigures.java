// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.links;

import city.madang.indicator.Figure;
import city.madang.solution.complaints.Desk;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** How the office answered in the last thirty days, for whoever shows the city's figures. */
public final class AnswerFigures {
    private static final Duration PERIOD = Duration.ofDays(30);

    private final Desk desk;
    private final Clock clock;

    public AnswerFigures(Desk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** The share of requests that were answered in time, of those that fell due. */
    public Optional<Figure> inTime() {
        var punctuality = desk.punctuality(PERIOD);
        if (punctuality.due() == 0) {
            return Optional.empty();
        }
        var share = BigDecimal.valueOf(100 * punctuality.met())
                .divide(BigDecimal.valueOf(punctuality.due()), 1, RoundingMode.HALF_UP);
        return Optional.of(new Figure(share, clock.instant()));
    }

    /** How many requests were answered, those too whose history came in and that were opened again since. */
    public Optional<Figure> answered() {
        return Optional.of(new Figure(BigDecimal.valueOf(desk.answered(PERIOD)), clock.instant()));
    }
}
