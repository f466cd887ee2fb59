// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.city;

import city.madang.kit.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder without a secret: nothing here asks for one. */
public record PlainFolder(Path root) implements DataFolder {
    @Override
    public Path folder(String name) {
        try {
            return Files.createDirectories(root.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public byte[] key(String purpose) {
        return new byte[32];
    }

    @Override
    public String node() {
        return "test";
    }
}
