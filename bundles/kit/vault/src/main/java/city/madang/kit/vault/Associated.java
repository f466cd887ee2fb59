// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.vault;

import city.madang.vault.Place;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What is bound to a sealed value without being in it: each part with its length before it, so that no two lists are alike. */
final class Associated {
    private Associated() {}

    static byte[] of(String form, String key, String module, Place place) {
        return parts(form, key, module, place.table(), place.column(), place.row());
    }

    static byte[] parts(String... parts) {
        var bytes = new ByteArrayOutputStream(128);
        try (var out = new DataOutputStream(bytes)) {
            for (var part : parts) {
                var each = part.getBytes(StandardCharsets.UTF_8);
                out.writeInt(each.length);
                out.write(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
