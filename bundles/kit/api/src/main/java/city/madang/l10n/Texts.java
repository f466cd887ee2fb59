// SPDX-License-Identifier: Apache-2.0
package city.madang.l10n;

import java.util.Locale;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A module's texts, with the kit's own behind them. Looked up in the asked language, then in English; a key that is
 * nowhere comes back as itself and is logged once. Safe for several threads.
 */
@ProviderType
public interface Texts {
    /**
     * @param key {@code <area>.<thing>.<role>}
     * @param arguments for the ICU MessageFormat pattern, by position
     */
    String text(Locale locale, String key, Object... arguments);

    /** The text when the catalogue has it in this language or in English. */
    Optional<String> find(Locale locale, String key, Object... arguments);

    /**
     * The pattern behind a text, as it was written, for those who let it be changed. Empty when the catalogue has none in this
     * language or in English.
     */
    default Optional<String> pattern(Locale locale, String key) {
        return Optional.empty();
    }
}
