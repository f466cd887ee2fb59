// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.privacy;

import city.madang.l10n.Texts;
import city.madang.privacy.Retention;
import java.time.Instant;
import java.time.Period;
import java.util.Locale;
import java.util.Optional;

/** Records of an open module that are not needed for ever. */
record Rule(String module, String name, Retention retention, Texts texts, Door door) {
    Period usual() {
        return door.inside(retention::usual);
    }

    Optional<Period> unchosen() {
        return door.inside(retention::unchosen);
    }

    int over(Instant before, int most) {
        return door.inside(() -> retention.over(before, most));
    }

    int remove(Instant before, int most) {
        return door.inside(() -> retention.remove(before, most));
    }

    /** @param what for example {@code title} */
    String text(Locale reader, String what) {
        return door.inside(() -> texts.text(reader, "retention." + name + "." + what));
    }
}
