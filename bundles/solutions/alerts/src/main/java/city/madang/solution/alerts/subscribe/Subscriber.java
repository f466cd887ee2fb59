// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts.subscribe;

import city.madang.geo.AreaId;
import city.madang.message.Address;
import city.madang.message.Channel;
import city.madang.solution.alerts.domain.Severity;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody who wants alerts as messages.
 *
 * @param areas for which; empty for the whole city
 * @param least how bad it has to be
 * @param confirmed when they showed that the address is theirs; nothing else is sent before
 */
public record Subscriber(
        String id,
        Address to,
        Set<AreaId> areas,
        Severity least,
        Locale language,
        Instant asked,
        Optional<Instant> confirmed) {
    public Subscriber {
        areas = Set.copyOf(areas);
    }

    /**
     * An e-mail address, or a telephone number with its country's code.
     *
     * @throws IllegalArgumentException when it is neither
     */
    public static Address address(String typed) {
        return typed.contains("@") ? Address.email(typed.strip()) : Address.phone(typed.replaceAll("[\\s()./-]", ""));
    }

    /** As it was typed, in one form. */
    String reach() {
        return to.value();
    }

    static Address stored(String reach) {
        return new Address(reach.contains("@") ? Channel.EMAIL : Channel.SMS, reach);
    }
}
