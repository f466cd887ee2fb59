// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search;

import java.time.Instant;

public record WordsEdition(long groups, Instant changed, Long newest) {}
