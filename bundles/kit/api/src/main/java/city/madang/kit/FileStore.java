// SPDX-License-Identifier: Apache-2.0
package city.madang.kit;

import city.madang.file.FileRule;
import city.madang.file.Files;
import city.madang.file.StoredFile;
import city.madang.file.Upload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Where files are. */
@ProviderType
public interface FileStore {
    Files forModule(String module);

    /**
     * Writes a sent file to the staging folder while it arrives, finds its type, has it scanned when there is a scanner. Pictures
     * are decoded, turned upright and written again without metadata.
     *
     * @param name as the sender called it
     * @param rule kinds and size that are taken
     * @throws TooLarge as soon as more than that has arrived
     * @throws WrongType when it is of no kind that is taken, or cannot be what it seems to be
     * @throws Infected when the scanner knows it
     * @throws Unscanned when the scanner cannot be asked, and files are refused then
     */
    Upload stage(InputStream content, String name, FileRule rule) throws IOException;

    /** A file staged within the last day. */
    Optional<Upload> staged(String staged);

    /** Files that arrive in pieces. */
    Pieces pieces();

    /**
     * The bytes of a staged file, for the kit's own pages that read what is sent at once.
     *
     * @throws java.nio.file.NoSuchFileException when it is not there, or no longer
     */
    default Path content(Upload upload) throws IOException {
        throw new java.nio.file.NoSuchFileException(upload.staged());
    }

    /**
     * The bytes of a stored file, or of its preview; compared with the hash that was noted when they came.
     *
     * @throws Withheld when they must not be given to anybody
     * @throws java.nio.file.NoSuchFileException when the file was removed
     */
    Path content(StoredFile file, boolean preview) throws IOException;

    /** Files that arrive in pieces, and become staged uploads with their last piece. Any node takes any piece. */
    @ProviderType
    interface Pieces {
        /**
         * Makes room for a file.
         *
         * @param length bytes
         * @throws TooLarge when that is more than the rule takes
         */
        Partial begin(String name, long length, FileRule rule) throws IOException;

        /**
         * What has arrived of a file; also for a while after the last piece. When a node stopped between the last piece and the check, the
         * check is made now.
         */
        Optional<Partial> find(String id) throws IOException;

        /**
         * Adds a piece; what arrives before the line breaks is kept, unless a sum was given for the piece. With the last one the file is
         * checked like any other: it is staged under the same id, or is gone and the exception says why.
         *
         * @param offset where the piece belongs: all that has arrived before
         * @param sum of the piece
         * @throws java.nio.file.NoSuchFileException when nothing is known of it
         * @throws Misplaced when more or less has arrived
         * @throws Busy when another piece of it is arriving
         * @throws WrongSum when the piece is not what was sent; it is dropped
         */
        Partial append(String id, long offset, InputStream piece, Optional<Sum> sum) throws IOException;

        /** Forgets what has arrived, or what was staged. */
        void remove(String id) throws IOException;
    }

    /**
     * A file of which a part has arrived.
     *
     * @param length bytes of the whole
     * @param offset bytes that have arrived
     * @param until when it is forgotten if nothing more arrives
     */
    record Partial(String id, String name, long length, long offset, Instant until) {
        public boolean isWhole() {
            return offset == length;
        }
    }

    /**
     * Of the bytes of a piece.
     *
     * @param algorithm as Java calls it, such as {@code SHA-256}
     */
    record Sum(String algorithm, byte[] value) {}

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

    /** The scanner knows it as harmful. */
    final class Infected extends IOException {
        private static final long serialVersionUID = 1L;

        /** @param name what the scanner calls it */
        public Infected(String name) {
            super(name);
        }
    }

    /** The scanner cannot be asked. */
    final class Unscanned extends IOException {
        private static final long serialVersionUID = 1L;

        public Unscanned(String message) {
            super(message);
        }
    }

    /** There is such a file, but nobody may have it. */
    final class Withheld extends IOException {
        private static final long serialVersionUID = 1L;

        /** Why. */
        public enum Cause {
            /** It was not scanned yet. */
            WAITING,
            /** It was found to be harmful after it was taken. */
            INFECTED,
            /** The bytes are not those that were stored. */
            DAMAGED
        }

        private final Cause cause;

        public Withheld(Cause cause) {
            super(cause.name());
            this.cause = cause;
        }

        public Cause why() {
            return cause;
        }
    }

    /** The piece does not belong there. */
    final class Misplaced extends IOException {
        private static final long serialVersionUID = 1L;

        public Misplaced(String message) {
            super(message);
        }
    }

    /** Another piece is arriving. */
    final class Busy extends IOException {
        private static final long serialVersionUID = 1L;

        public Busy() {
            super("another piece is arriving");
        }
    }

    /** The piece has another sum. */
    final class WrongSum extends IOException {
        private static final long serialVersionUID = 1L;

        public WrongSum() {
            super("another sum");
        }
    }
}
