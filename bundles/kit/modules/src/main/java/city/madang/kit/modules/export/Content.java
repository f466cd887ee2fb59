// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.export;

import city.madang.kit.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** What stands in one file of an export. */
interface Content {
    InputStream open() throws IOException;

    /** In bytes. */
    long size() throws IOException;

    static Content of(Path file) {
        return new Content() {
            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(file);
            }

            @Override
            public long size() throws IOException {
                return Files.size(file);
            }
        };
    }

    static Content of(byte[] bytes) {
        var own = bytes.clone();
        return new Content() {
            @Override
            public InputStream open() {
                return new ByteArrayInputStream(own);
            }

            @Override
            public long size() {
                return own.length;
            }
        };
    }

    /** SHA-256, in small hexadecimal digits. */
    default String hash() throws IOException {
        try (var in = open()) {
            return Sha256.of(in);
        }
    }
}
