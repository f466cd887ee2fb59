// SPDX-License-Identifier: Apache-2.0
package city.madang.kit;

import city.madang.l10n.Texts;
import java.util.List;
import java.util.Locale;
import org.osgi.annotation.versioning.ProviderType;

/** Installed languages and their texts. */
@ProviderType
public interface Languages {
    /** The city's languages for which texts are installed; in a demo the two pseudo locales too. Never empty. */
    List<Locale> offered();

    /** Every language for which any texts are installed. */
    List<Locale> installed();

    /** The best of {@link #offered} for an Accept-Language header; the first when none fits or it is unreadable. */
    Locale best(String acceptLanguage);

    /** Whether the language is written from right to left. */
    boolean rightToLeft(Locale locale);

    /**
     * Texts of a module ({@code l10n/<module>.properties} in the loader, overridden by language packs), then the kit's own.
     * The loader is not held longer than the returned object.
     */
    Texts texts(String module, ClassLoader loader);
}
