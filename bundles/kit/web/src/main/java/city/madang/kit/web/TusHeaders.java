// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web;

import city.madang.kit.FileStore.Sum;
import city.madang.kit.web.http.Headers;
import city.madang.kit.web.http.Percent;
import city.madang.kit.web.http.Refusal;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads the header fields of tus 1.0; what cannot be read is a refusal. */
record TusHeaders(Headers headers) {
    static final String VERSION = "1.0.0";
    /** As tus calls them, and as Java does. SHA-1 only because tus wants every server to know it: it finds broken lines, not forgers. */
    static final Map<String, String> SUMS = Map.of("sha1", "SHA-1", "sha256", "SHA-256");

    private static final int LONGEST = 4000;
    private static final String UNREADABLE = "refusal.upload";

    boolean isVersion() {
        return headers.is("Tus-Resumable", VERSION);
    }

    /** A number of bytes. */
    long number(String name) {
        return headers.first(name)
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .orElseThrow(() -> new Refusal(400, UNREADABLE));
    }

    /** {@code Upload-Metadata}: names with values in Base64. */
    Map<String, String> metadata() {
        var all = new HashMap<String, String>();
        var text = headers.first("Upload-Metadata").orElse("");
        if (text.length() > LONGEST) {
            throw new Refusal(400, UNREADABLE);
        }
        for (var pair : text.split(",")) {
            var parts = pair.strip().split(" ", 2);
            all.put(parts[0], parts.length < 2 ? "" : Percent.utf8(decoded(parts[1])));
        }
        return all;
    }

    /** {@code Upload-Checksum}: the sum of the piece. */
    Optional<Sum> sum() {
        return headers.first("Upload-Checksum").map(text -> {
            var parts = text.strip().split(" ", 2);
            var algorithm = SUMS.get(parts[0]);
            if (algorithm == null || parts.length < 2) {
                throw new Refusal(400, UNREADABLE);
            }
            return new Sum(algorithm, decoded(parts[1]));
        });
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException e) {
            throw new Refusal(400, UNREADABLE);
        }
    }
}
