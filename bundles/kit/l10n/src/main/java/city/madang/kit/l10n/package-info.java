// SPDX-License-Identifier: Apache-2.0
/**
 * The words of the kit in the languages of a city. Start at {@link city.madang.kit.l10n.InstalledLanguages}, which works without
 * OSGi; {@link city.madang.kit.l10n.BundleLanguages} is the service and finds the language packs among the bundles.
 */
package city.madang.kit.l10n;
