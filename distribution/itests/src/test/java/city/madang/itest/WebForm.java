// SPDX-License-Identifier: Apache-2.0
package city.madang.itest;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A form as it stands in a page.
 *
 * @param action the path that it is sent to
 * @param values what it sends, hidden fields included
 */
record WebForm(String action, Map<String, String> values) {
    WebForm with(String field, String value) {
        var more = new LinkedHashMap<>(values);
        more.put(field, value);
        return new WebForm(action, more);
    }
}
