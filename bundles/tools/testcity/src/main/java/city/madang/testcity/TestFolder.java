// SPDX-License-Identifier: Apache-2.0
package city.madang.testcity;

import city.madang.kit.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A data folder whose keys are no secrets: the same in every folder, another for each purpose. */
public record TestFolder(Path root, String node) implements DataFolder {
    private static final int KEY_BYTES = 32;

    public TestFolder(Path root) {
        this(root, "one");
    }

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
        return Arrays.copyOf(purpose.getBytes(StandardCharsets.UTF_8), KEY_BYTES);
    }
}
