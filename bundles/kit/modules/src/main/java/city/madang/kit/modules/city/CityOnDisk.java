// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.city;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the city file lies. */
record CityOnDisk(Path file) {
    /** Nothing while there is no file, or an empty one: that is one being written, no wish to have no modules. */
    Optional<CityText> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(file))
                    .filter(content -> !content.isBlank())
                    .map(CityText::new);
        } catch (CharacterCodingException e) {
            throw new UncheckedIOException("the city file is not in UTF-8: " + file, e);
        } catch (IOException e) {
            throw new UncheckedIOException("the city file cannot be read: " + file, e);
        }
    }

    void write(CityText text) {
        try {
            SafeFile.write(file, text.text());
        } catch (IOException e) {
            throw new UncheckedIOException("the city file cannot be written: " + file, e);
        }
    }

    boolean isAt(Path other) throws IOException {
        return Files.exists(file) && Files.exists(other) && Files.isSameFile(file, other);
    }
}
