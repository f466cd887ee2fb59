// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web.page;

import city.madang.kit.web.http.Fields;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;

/**
 * Where a page stands.
 *
 * @param path as it was asked for, percent-encoded, without query
 * @param whole makes a path of this server from one that a module wrote
 */
public record Where(String path, Fields query, UnaryOperator<String> whole) {
    /** This page with one parameter of its query set to something else. */
    String with(String name, String value) {
        var parameters = new StringJoiner("&");
        query.values().forEach((other, values) -> {
            if (!other.equals(name) && !other.equals("lang")) {
                values.forEach(each -> parameters.add(encoded(other) + "=" + encoded(each)));
            }
        });
        return path + "?" + parameters.add(encoded(name) + "=" + encoded(value));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
