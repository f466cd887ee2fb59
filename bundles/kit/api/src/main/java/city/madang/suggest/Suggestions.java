// SPDX-License-Identifier: Apache-2.0
package city.madang.suggest;

import org.osgi.annotation.versioning.ProviderType;

/** Suggests from what one module's officials have decided. Safe for several threads. */
@ProviderType
public interface Suggestions {
    /** {@link Suggestion#NONE} until enough was learnt. Never an error, whatever the text is. Some milliseconds, from memory. */
    Suggestion suggest(Subject about);
}
