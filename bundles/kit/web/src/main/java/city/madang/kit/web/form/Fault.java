// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web.form;

import java.util.List;

/**
 * What is wrong with a field.
 *
 * @param code {@code required}, {@code long}, {@code invalid} ... or a module's own
 * @param arguments for the text
 */
public record Fault(String code, List<Object> arguments) {
    public static Fault of(String code, Object... arguments) {
        return new Fault(code, List.of(arguments));
    }
}
