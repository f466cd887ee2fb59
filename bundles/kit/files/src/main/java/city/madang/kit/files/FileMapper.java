// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.files;

import city.madang.file.FileId;
import city.madang.file.StoredFile;
import java.util.List;
import java.util.Optional;

public interface FileMapper {
    void insert(StoredFile file);

    /** In the order of inserting. */
    List<StoredFile> list(String module, String owner);

    Optional<StoredFile> find(String module, FileId id);

    boolean exists(FileId id);
}
