// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.geo;

import java.util.Optional;

/** What tells one state of the stored areas from another, so that a change made by another node is noticed. */
public record Edition(int areas, Optional<String> contentHash) {}
