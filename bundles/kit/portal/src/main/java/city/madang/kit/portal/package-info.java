// SPDX-License-Identifier: Apache-2.0
/**
 * The pages that belong to no solution. Start at {@link city.madang.kit.portal.StartPages} for what citizens see first and at
 * {@link city.madang.kit.portal.CityShell} for how the open modules' entries and tasks come together. Every other class is one
 * group of pages: signing in, the official's desk, administration, set-up.
 */
package city.madang.kit.portal;
