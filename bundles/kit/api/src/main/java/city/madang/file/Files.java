// SPDX-License-Identifier: Apache-2.0
package city.madang.file;

import city.madang.data.Tx;
import java.util.List;
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

    /** The record's files, in the order of attaching. */
    List<StoredFile> list(String owner);

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
