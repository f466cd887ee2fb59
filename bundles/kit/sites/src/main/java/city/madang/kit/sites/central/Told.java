// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sites.central;

import city.madang.web.HttpReply;
import java.util.Map;

/**
 * The answer to a machine: JSON; of a problem it has the members of RFC 9457, and a {@code word} on which the machine can act.
 *
 * @param status of HTTP
 */
record Told(int status, Map<String, Object> content) {
    static Told fine(Map<String, Object> content) {
        return new Told(200, content);
    }

    /** @param detail a sentence in plain English without anything that was sent */
    static Told problem(int status, String word, String detail) {
        return new Told(
                status,
                Map.of("type", "about:blank", "status", status, "title", detail, "detail", detail, "word", word));
    }

    HttpReply reply() {
        return HttpReply.json(content).status(status);
    }
}
