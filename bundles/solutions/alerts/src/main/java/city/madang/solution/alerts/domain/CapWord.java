// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts.domain;

import java.util.Optional;
import java.util.stream.Stream;

/** A word that CAP 1.2 fixes. */
public interface CapWord {
    String name();

    /** As it is written in a message: a capital, then small letters. */
    default String cap() {
        return name().charAt(0) + name().substring(1).toLowerCase(java.util.Locale.ROOT);
    }

    /** The word as messages write it; empty for one that is not used here. */
    static <W extends Enum<W> & CapWord> Optional<W> find(Class<W> type, String cap) {
        return Stream.of(type.getEnumConstants())
                .filter(each -> each.cap().equalsIgnoreCase(cap.strip()))
                .findFirst();
    }
}
