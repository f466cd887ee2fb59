// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.tariff.domain;

import java.util.List;

/**
 * Why rules cannot be published.
 *
 * @param field of the form in which they are written, such as {@code b0.name} for the first band
 * @param code of what is wrong
 */
public record Problem(String field, String code, List<Object> arguments) {
    static Problem of(String field, String code, Object... arguments) {
        return new Problem(field, code, List.of(arguments));
    }
}
