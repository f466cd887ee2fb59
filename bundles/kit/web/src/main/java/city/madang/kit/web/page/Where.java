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
 * @param since how far changes were known when the call came, before anything was read for the page
 * @param whole makes a path of this server from one that a module wrote
 */
public record Where(String path, Fields query, String since, UnaryOperator<String> whole) {
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

    /** This page once more. */
    String itself() {
        var parameters = new StringJoiner("&");
        query.values().forEach((name, values) -> {
            if (!name.equals("lang")) {
                values.forEach(each -> parameters.add(encoded(name) + "=" + encoded(each)));
            }
        });
        return parameters.length() == 0 ? path : path + "?" + parameters;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
