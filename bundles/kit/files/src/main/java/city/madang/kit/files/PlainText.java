// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.files;

import city.madang.kit.FileStore.WrongType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Text in any encoding that has ASCII in it: no control characters but those of a page, from the first byte to the last. */
final class PlainText {
    private PlainText() {}

    static void check(Path file) throws IOException {
        if (Files.size(file) == 0) {
            throw new WrongType("nothing");
        }
        try (var in = Files.newInputStream(file)) {
            var buffer = new byte[16 * 1024];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                for (int i = 0; i < n; i++) {
                    if (!isOfText(buffer[i])) {
                        throw new WrongType("text with control characters");
                    }
                }
            }
        }
    }

    private static boolean isOfText(byte octet) {
        return octet < 0 || octet >= 0x20 && octet != 0x7f || octet >= '\t' && octet <= '\r' || octet == 0x1b;
    }
}
