// SPDX-License-Identifier: Apache-2.0
/**
 * Texts and names in the languages of a city. Start at {@link city.madang.l10n.Texts} for the words of a module's pages,
 * which live in message catalogues, and at {@link city.madang.l10n.LocalText} for names that are data, such as those of
 * areas and services. The kit implements {@code Texts}; templates call it as {@code t("key")}.
 *
 * <pre>{@code
 * texts.in(Locale.KOREAN).text("request.filed.notice", number)
 * new LocalText(Map.of("en", "Roads", "ko", "도로")).in(Locale.KOREAN)
 * }</pre>
 */
@Export(substitution = Export.Substitution.NOIMPORT)
@Version("1.0.0")
package city.madang.l10n;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
