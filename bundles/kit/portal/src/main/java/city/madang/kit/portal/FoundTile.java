// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.portal;

import city.madang.search.Hit;

/** A hit with the name of its kind. Public, because templates read it. */
public record FoundTile(Hit hit, String kind) {}
