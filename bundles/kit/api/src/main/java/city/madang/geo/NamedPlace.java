// SPDX-License-Identifier: Apache-2.0
package city.madang.geo;

import city.madang.l10n.LocalText;
import java.util.Optional;

/**
 * A place of the city's list: a building, a stop, a market, an address.
 *
 * @param kind a word such as {@code library}; {@code place} when none was given
 * @param address as letters are addressed; may be empty
 * @param area in which it lies, when that is known
 */
public record NamedPlace(PlaceId id, String kind, LocalText name, String address, Point point, Optional<AreaId> area) {}
