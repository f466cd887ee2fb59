// SPDX-License-Identifier: Apache-2.0
package city.madang.module;

import java.time.LocalTime;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Something that happens on a day that a demo plays: the city's clock runs from eight to six within two minutes, and each module
 * acts its scenes when their time has come, through the same acts as on a real day.
 *
 * @param at in the city's zone, between 08:00 and 18:00
 */
public record Scene(LocalTime at, Act act) {
    /** What happens. Called by one thread; what it throws is logged, and the day goes on. */
    @FunctionalInterface
    @ConsumerType
    public interface Act {
        void play(DemoStage stage);
    }
}
