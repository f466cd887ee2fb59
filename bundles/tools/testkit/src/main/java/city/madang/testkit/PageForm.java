// SPDX-License-Identifier: Apache-2.0
package city.madang.testkit;

import java.util.Map;

/**
 * A form as it stands in a page.
 *
 * @param action whole path that it is sent to
 * @param values what it sends when nothing is filled in, hidden fields included
 */
public record PageForm(String action, Map<String, String> values) {
    public PageForm {
        values = Map.copyOf(values);
    }
}
