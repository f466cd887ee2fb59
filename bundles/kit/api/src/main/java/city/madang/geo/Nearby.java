// SPDX-License-Identifier: Apache-2.0
package city.madang.geo;

/**
 * A place and how far it is.
 *
 * @param metres as {@link Point#metresTo} measures
 */
public record Nearby(NamedPlace place, double metres) {}
