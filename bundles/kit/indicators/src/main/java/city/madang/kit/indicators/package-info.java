// SPDX-License-Identifier: Apache-2.0
/**
 * The figures that open modules publish. Start at {@link city.madang.kit.indicators.CityIndicators}, which takes the sources
 * through {@link city.madang.kit.Mount} and gives the figures to the pages of the kit and to
 * modules. Nothing is kept longer than a minute.
 */
package city.madang.kit.indicators;
