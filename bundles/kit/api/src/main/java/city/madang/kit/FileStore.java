// SPDX-License-Identifier: Apache-2.0
package city.madang.kit;

import city.madang.file.Files;
import city.madang.file.StoredFile;
import city.madang.file.Upload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Where files are. */
@ProviderType
public interface FileStore {
    Files forModule(String module);

    /**
     * Writes a sent file to the staging folder while it arrives, and finds its type. Pictures are decoded, turned upright and
     * written again without metadata.
     *
     * @param name as the sender called it
     * @param maximum bytes
     * @throws TooLarge as soon as more than that has arrived
     * @throws WrongType when it is neither JPEG nor PNG, or cannot be decoded, or has absurd dimensions
     */
    Upload stage(InputStream content, String name, long maximum) throws IOException;

    /** A file staged within the last day. */
    Optional<Upload> staged(String staged);

    /** The bytes of a stored file, or of its preview. */
    Path content(StoredFile file, boolean preview);

    /** More arrived than allowed. */
    final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;

        public TooLarge() {
            super("too large");
        }
    }

    /** Not a type that is taken. */
    final class WrongType extends IOException {
        private static final long serialVersionUID = 1L;

        public WrongType(String message) {
            super(message);
        }
    }
}
