// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.mail;

import city.madang.file.FileRule;
import city.madang.file.Files;
import city.madang.file.StoredFile;
import city.madang.file.Upload;
import city.madang.kit.FileStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/** Takes PNG and nothing else. */
final class StagedInMemory implements FileStore {
    @Override
    public Files forModule(String module) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Upload stage(InputStream content, String name, FileRule rule) throws IOException {
        var bytes = content.readAllBytes();
        if (bytes.length > rule.bytes()) {
            throw new TooLarge();
        }
        if (bytes.length < 4 || bytes[1] != 'P') {
            throw new WrongType("no PNG");
        }
        return new Upload("staged-" + name, name, "image/png", bytes.length);
    }

    @Override
    public Optional<Upload> staged(String staged) {
        return Optional.empty();
    }

    @Override
    public Path content(StoredFile file, boolean preview) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Pieces pieces() {
        throw new UnsupportedOperationException();
    }
}
