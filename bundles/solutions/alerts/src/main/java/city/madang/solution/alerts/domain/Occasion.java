// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts.domain;

import java.time.Duration;

/**
 * What a city often has to warn of. Its words are the texts {@code occasion.<name>.event}, {@code .headline}, {@code .description} and
 * {@code .instruction}, in every language that the city has; an official changes them before anything goes out.
 */
public enum Occasion {
    FLOOD(
            new Danger(Category.MET, Response.EVACUATE, Urgency.IMMEDIATE, Severity.SEVERE, Certainty.LIKELY),
            Duration.ofHours(12)),
    HEAT(
            new Danger(Category.MET, Response.AVOID, Urgency.EXPECTED, Severity.MODERATE, Certainty.LIKELY),
            Duration.ofDays(2)),
    AIR(
            new Danger(Category.ENV, Response.AVOID, Urgency.EXPECTED, Severity.MODERATE, Certainty.OBSERVED),
            Duration.ofDays(1)),
    WATER(
            new Danger(Category.INFRA, Response.PREPARE, Urgency.IMMEDIATE, Severity.MODERATE, Certainty.OBSERVED),
            Duration.ofHours(12)),
    FIRE(
            new Danger(Category.FIRE, Response.SHELTER, Urgency.IMMEDIATE, Severity.SEVERE, Certainty.OBSERVED),
            Duration.ofHours(6));

    private final Danger danger;
    private final Duration usual;

    Occasion(Danger danger, Duration usual) {
        this.danger = danger;
        this.usual = usual;
    }

    public Danger danger() {
        return danger;
    }

    /** How long such an alert usually holds. */
    public Duration usual() {
        return usual;
    }
}
