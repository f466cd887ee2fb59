// SPDX-License-Identifier: Apache-2.0
/**
 * Figures that a solution publishes for others to show, such as the mayor's wall. Start at
 * {@link city.madang.indicator.IndicatorSource}: offered with {@code Offer.indicator(name, unit, source)}, asked by the kit
 * at most once a minute, and kept for everybody who shows it. Who shows them reads {@link city.madang.indicator.Indicators}.
 *
 * <pre>{@code
 * Offer.of().indicator("answered", Unit.PERCENT, requests::answeredShare);
 * }</pre>
 */
@Export(substitution = Export.Substitution.NOIMPORT)
@Version("1.0.0")
package city.madang.indicator;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
