// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.files;

import city.madang.data.DatabaseUnavailable;
import city.madang.data.Tx;
import city.madang.file.FileId;
import city.madang.file.Files;
import city.madang.file.StoredFile;
import city.madang.file.Upload;
import city.madang.kit.ModuleDatabase;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** One module's files. */
final class ModuleFiles implements Files {
    private final String module;
    private final ModuleDatabase database;
    private final Shelves shelves;
    private final Clock clock;

    ModuleFiles(String module, ModuleDatabase database, Shelves shelves, Clock clock) {
        this.module = module;
        this.database = database;
        this.shelves = shelves;
        this.clock = clock;
    }

    @Override
    public StoredFile attach(Tx tx, String owner, Upload upload) {
        if (owner.isEmpty() || owner.length() > 64) {
            throw new IllegalArgumentException("not an owner: " + owner.length() + " characters");
        }
        var id = new FileId(Disk.newName());
        var note = shelve(upload, id);
        var file = new StoredFile(
                id, module, owner, upload.name(), upload.type(), upload.size(), upload.isImage(), clock.instant());
        var mapper = database.join(tx).mapper(FileMapper.class);
        mapper.insert(file, note.sha256(), note.verdict().name());
        if (note.verdict() == Verdict.WAITING) {
            mapper.waits(id);
        }
        return file;
    }

    private StagedNote shelve(Upload upload, FileId id) {
        try {
            var note = StagedNote.read(shelves.staged(upload.staged(), "info"));
            shelve(upload.staged(), upload.isImage(), id);
            return note;
        } catch (IOException e) {
            throw new DatabaseUnavailable("a file could not be kept", e);
        }
    }

    /**
     * Whether the unit of work will be committed is not known here. So the upload keeps its staged name for another try, and
     * a note lets the {@link Sweeper} find what a rolled-back one left. Each step is synced before the next one.
     */
    private void shelve(String staged, boolean preview, FileId id) throws IOException {
        java.nio.file.Files.createFile(shelves.note(staged, id));
        Disk.syncFolder(shelves.staged());
        var folder = shelves.content(id).getParent();
        Disk.makeFolder(folder);
        Disk.link(shelves.staged(staged, "content"), shelves.content(id));
        if (preview) {
            Disk.link(shelves.staged(staged, "preview"), shelves.preview(id));
        }
        Disk.syncFolder(folder);
    }

    @Override
    public List<StoredFile> list(String owner) {
        return database.read(tx -> tx.mapper(FileMapper.class).list(module, owner));
    }

    @Override
    public Optional<StoredFile> find(FileId id) {
        return database.read(tx -> tx.mapper(FileMapper.class).find(module, id));
    }

    @Override
    public int remove(Tx tx, String owner) {
        var mapper = database.join(tx).mapper(FileMapper.class);
        mapper.noteRemoved(module, owner, clock.instant());
        return mapper.remove(module, owner);
    }
}
