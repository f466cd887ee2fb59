// SPDX-License-Identifier: Apache-2.0
package city.madang.file;

import city.madang.data.Tx;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** A module's files. Pictures are kept without their metadata, turned upright. Safe for several threads. */
@ProviderType
public interface Files {
    /**
     * Makes an upload part of a record, in the caller's unit of work: the bytes are on disk and synced before the commit that
     * names them, and a rolled-back unit of work leaves nothing behind but the staged file.
     *
     * @param owner the record's own id within the module, 1 to 64 characters
     */
    StoredFile attach(Tx tx, String owner, Upload upload);

    /**
     * The same for a file that nobody may read here: what {@link Sealing} makes of its bytes is stored, neither are its name, its type and the
     * time of day, and there is no small picture. Call {@link #forget} for the upload when the unit of work is over: until then it is staged unsealed.
     */
    StoredFile attach(Tx tx, String owner, Upload upload, Sealing sealing);

    /** Seals bytes on their way. */
    @FunctionalInterface
    interface Sealing {
        /**
         * @param id of the file that is made
         * @param to takes the sealed bytes
         * @return takes the plain ones; closing it closes the other
         */
        OutputStream sealing(FileId id, OutputStream to) throws IOException;
    }

    /**
     * Stages a copy of a picture on which the boxes are black: what was below them is gone, and the copy has no metadata and a small
     * picture of its own. Attach it like an upload, and {@link #forget} it afterwards.
     *
     * @param boxes none for a plain copy
     * @throws IOException when the bytes are gone, or must not be given to anybody
     */
    Upload blackened(StoredFile picture, List<Box> boxes) throws IOException;

    /** Removes an upload that nobody sends again, or that was attached sealed, from the disk. */
    void forget(Upload upload);

    /**
     * The bytes as they are stored, compared with the hash that was noted when they came.
     *
     * @throws IOException when they are gone, or must not be given to anybody
     */
    InputStream open(StoredFile file) throws IOException;

    /** The record's files, in the order of attaching. */
    List<StoredFile> list(String owner);

    /** The files of many records, by record; those without any are left out. At most 1,000 records. */
    Map<String, List<StoredFile>> listAll(Collection<String> owners);

    /**
     * Keeps a file that the module makes itself, in place of all files that this record has. Bytes are on disk and synced before they are named;
     * who reads the present one meanwhile reads it to its end.
     *
     * @param name with its ending
     * @throws IOException when it could not be made; the present one stays
     */
    StoredFile make(String owner, String name, String type, Making content) throws IOException;

    /** Writes a file; does not close the stream. */
    @FunctionalInterface
    interface Making {
        void writeTo(OutputStream out) throws IOException;
    }

    /** A file of this module. */
    Optional<StoredFile> find(FileId id);

    /**
     * Takes all files from a record, in the caller's unit of work: nobody finds them after the commit, and their bytes are
     * removed from the disk within a day.
     *
     * @return how many there were
     */
    int remove(Tx tx, String owner);
}
