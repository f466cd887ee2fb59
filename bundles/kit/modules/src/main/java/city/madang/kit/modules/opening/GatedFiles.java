// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.opening;

import city.madang.data.Tx;
import city.madang.file.FileId;
import city.madang.file.Files;
import city.madang.file.StoredFile;
import city.madang.file.Upload;
import java.util.List;
import java.util.Optional;

record GatedFiles(Gate gate, Files files) implements Files {
    @Override
    public StoredFile attach(Tx tx, String owner, Upload upload) {
        return gate.open(files).attach(tx, owner, upload);
    }

    @Override
    public List<StoredFile> list(String owner) {
        return gate.open(files).list(owner);
    }

    @Override
    public Optional<StoredFile> find(FileId id) {
        return gate.open(files).find(id);
    }
}
