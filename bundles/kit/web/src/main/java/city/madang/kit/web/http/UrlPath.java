// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web.http;

import java.util.ArrayList;
import java.util.List;

/** Takes a request's path apart, and refuses everything that is meant to fool a server. */
public final class UrlPath {
    private static final int LONGEST = 2048;

    private UrlPath() {}

    /**
     * The decoded segments; none for {@code /}. A slash at the end counts as an empty last segment.
     *
     * @throws Refusal 400 or 414
     */
    public static List<String> segments(String path) {
        if (path.length() > LONGEST) {
            throw new Refusal(414, "refusal.long-address");
        }
        if (!path.startsWith("/")) {
            throw new Refusal(400, "refusal.address");
        }
        var segments = new ArrayList<String>();
        if (path.length() > 1) {
            for (var part : path.substring(1).split("/", -1)) {
                segments.add(checked(Percent.decode(part, false)));
            }
        }
        return segments;
    }

    private static String checked(String segment) {
        var fooling = segment.equals(".")
                || segment.equals("..")
                || segment.chars().anyMatch(c -> c < 0x20 || c == 0x7f || c == '/' || c == '\\' || c == ';');
        if (fooling) {
            throw new Refusal(400, "refusal.address");
        }
        return segment;
    }
}
