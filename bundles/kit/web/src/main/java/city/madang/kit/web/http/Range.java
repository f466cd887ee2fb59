// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web.http;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A part of a file (RFC 9110, section 14). Several ranges in one call are answered with the whole file, which the standard allows: many small ones
 * that overlap would cost us much and the sender little.
 *
 * @param from the first byte
 * @param length at least 1
 */
public record Range(long from, long length) {
    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /** What was asked for: nothing usable, something that is not there, or a part. */
    public record Asked(boolean beyond, Optional<Range> part) {
        private static final Asked WHOLE = new Asked(false, Optional.empty());
        private static final Asked BEYOND = new Asked(true, Optional.empty());
    }

    /**
     * @param tag of the file as it is
     * @param size of the file
     */
    public static Asked of(Request request, String tag, long size) {
        var header = request.headers().first("Range");
        var same = request.headers().first("If-Range").map(tag::equals).orElse(true);
        if (header.isEmpty() || !same || !request.method().equals("GET")) {
            return Asked.WHOLE;
        }
        var one = ONE.matcher(header.get());
        if (!one.matches() || one.group(1).isEmpty() && one.group(2).isEmpty()) {
            return Asked.WHOLE;
        }
        return one.group(1).isEmpty()
                ? last(Long.parseLong(one.group(2)), size)
                : between(Long.parseLong(one.group(1)), one.group(2), size);
    }

    private static Asked last(long wanted, long size) {
        var length = Math.min(wanted, size);
        return length == 0 ? Asked.BEYOND : part(size - length, length);
    }

    private static Asked between(long from, String to, long size) {
        var end = to.isEmpty() ? size - 1 : Math.min(Long.parseLong(to), size - 1);
        if (!to.isEmpty() && Long.parseLong(to) < from) {
            return Asked.WHOLE;
        }
        return from >= size ? Asked.BEYOND : part(from, end - from + 1);
    }

    private static Asked part(long from, long length) {
        return new Asked(false, Optional.of(new Range(from, length)));
    }
}
