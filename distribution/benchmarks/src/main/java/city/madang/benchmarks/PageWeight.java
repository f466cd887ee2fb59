// SPDX-License-Identifier: Apache-2.0
package city.madang.benchmarks;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What a phone has to fetch: the compressed page, and for the first view every file that it names. */
final class PageWeight {
    private static final Pattern FILE = Pattern.compile("(?:src|href)=\"(/assets/[^\"]+)\"");

    private final int port;

    PageWeight(int port) {
        this.port = port;
    }

    /**
     * @param first bytes of the first view, with styles and scripts
     * @param later bytes of the page alone
     */
    record Weight(long first, long later) {}

    Weight of(String path) throws IOException {
        try (var connection = new KeepAlive(port)) {
            var page = connection.get(path, Map.of("Accept-Encoding", "gzip"));
            var plain = connection.get(path, Map.of()).text();
            Set<String> files = new LinkedHashSet<>();
            for (var file = FILE.matcher(plain); file.find(); ) {
                files.add(file.group(1));
            }
            long sum = page.body().length;
            for (var file : files) {
                sum += connection.get(file, Map.of("Accept-Encoding", "gzip")).body().length;
            }
            return new Weight(sum, page.body().length);
        }
    }
}
