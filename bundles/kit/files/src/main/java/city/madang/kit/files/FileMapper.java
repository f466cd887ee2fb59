// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.files;

import city.madang.file.FileId;
import city.madang.file.StoredFile;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

public interface FileMapper {
    void insert(StoredFile file, String sha256, String verdict);

    /** In the order of inserting. */
    List<StoredFile> list(String module, String owner);

    /** The same of many records. */
    List<StoredFile> listAll(String module, Collection<String> owners);

    Optional<StoredFile> find(String module, FileId id);

    boolean exists(FileId id);

    /** What is known of the bytes. */
    record Seal(String sha256, String verdict) {}

    Optional<Seal> seal(FileId id);

    void verdict(FileId id, String verdict);

    /** Notes the files of a record as removed, so that their bytes go too. */
    void noteRemoved(String module, String owner, Instant now);

    int remove(String module, String owner);

    /** Files whose rows are gone and whose bytes may be there. */
    List<FileId> removed(int most);

    void forgetRemoved(FileId id);

    void waits(FileId id);

    /** Files that were not scanned yet. */
    List<FileId> waiting(int most);

    void waitsNoMore(FileId id);

    /** Every file whose bytes should be there. @param end is not among them */
    List<FileId> between(String start, String end);

    /** Everything that is known of a module's files with ids between. @param end is not among them */
    List<KeptRow> kept(String module, String start, String end);

    /** Of all files of a module. */
    long bytes(String module);

    List<FileId> some(String module, int most);

    void noteRemovedOne(FileId id, Instant now);

    void removeOne(FileId id);
}
