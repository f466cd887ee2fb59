// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.files;

import city.madang.data.DatabaseUnavailable;
import city.madang.data.Tx;
import city.madang.file.Box;
import city.madang.file.FileId;
import city.madang.file.Files;
import city.madang.file.StoredFile;
import city.madang.file.Upload;
import city.madang.kit.ModuleDatabase;
import city.madang.kit.Sha256;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One module's files. */
final class ModuleFiles implements Files {
    private static final String SEALED = "sealed";
    private static final String SEALED_TYPE = "application/octet-stream";

    private final String module;
    private final ModuleDatabase database;
    private final Shelves shelves;
    private final Reading reading;
    private final Staging staging;
    private final Clock clock;

    /** Finds the bytes of a file, when they may be given away. */
    @FunctionalInterface
    interface Reading {
        Path content(StoredFile file) throws IOException;
    }

    ModuleFiles(
            String module, ModuleDatabase database, Shelves shelves, Reading reading, Staging staging, Clock clock) {
        this.module = module;
        this.database = database;
        this.shelves = shelves;
        this.reading = reading;
        this.staging = staging;
        this.clock = clock;
    }

    @Override
    public StoredFile attach(Tx tx, String owner, Upload upload) {
        check(owner);
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

    private static void check(String owner) {
        if (owner.isEmpty() || owner.length() > 64) {
            throw new IllegalArgumentException("not an owner: " + owner.length() + " characters");
        }
    }

    /** The scanner has looked at the staged file already, or could not: nobody can look at a sealed one later. */
    @Override
    public StoredFile attach(Tx tx, String owner, Upload upload, Sealing sealing) {
        check(owner);
        var id = new FileId(Disk.newName());
        try {
            var path = seal(upload.staged(), id, sealing);
            var size = java.nio.file.Files.size(path);
            var day = clock.instant().truncatedTo(ChronoUnit.DAYS);
            var file = new StoredFile(id, module, owner, SEALED, SEALED_TYPE, size, false, day);
            database.join(tx).mapper(FileMapper.class).insert(file, Sha256.of(path), Verdict.CLEAN.name());
            return file;
        } catch (IOException e) {
            throw new DatabaseUnavailable("a file could not be kept", e);
        }
    }

    private Path seal(String staged, FileId id, Sealing sealing) throws IOException {
        java.nio.file.Files.createFile(shelves.note(staged, id));
        Disk.syncFolder(shelves.staged());
        var path = shelves.content(id);
        Disk.makeFolder(path.getParent());
        try (var from = java.nio.file.Files.newInputStream(shelves.staged(staged, "content"));
                var to = sealing.sealing(id, java.nio.file.Files.newOutputStream(path))) {
            from.transferTo(to);
        }
        Disk.sync(path);
        Disk.syncFolder(path.getParent());
        return path;
    }

    @Override
    public Upload blackened(StoredFile picture, List<Box> boxes) throws IOException {
        return staging.blackened(reading.content(picture), picture, boxes);
    }

    @Override
    public void forget(Upload upload) {
        try {
            Staging.remove(shelves, upload.staged());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public InputStream open(StoredFile file) throws IOException {
        return java.nio.file.Files.newInputStream(reading.content(file));
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
    public Map<String, List<StoredFile>> listAll(Collection<String> owners) {
        return owners.isEmpty()
                ? Map.of()
                : database.read(tx -> tx.mapper(FileMapper.class).listAll(module, owners)).stream()
                        .collect(Collectors.groupingBy(StoredFile::owner));
    }

    /** The note is there before the bytes: what is cut off is found by the {@link Sweeper}. */
    @Override
    public StoredFile make(String owner, String name, String type, Making content) throws IOException {
        check(owner);
        var id = new FileId(Disk.newName());
        var note = shelves.note(Disk.newName(), id);
        java.nio.file.Files.createFile(note);
        Disk.syncFolder(shelves.staged());
        var path = shelves.content(id);
        Disk.makeFolder(path.getParent());
        try (var out = new BufferedOutputStream(java.nio.file.Files.newOutputStream(path))) {
            content.writeTo(out);
        }
        Disk.sync(path);
        Disk.syncFolder(path.getParent());
        var file =
                new StoredFile(id, module, owner, name, type, java.nio.file.Files.size(path), false, clock.instant());
        var hash = Sha256.of(path);
        database.run(tx -> {
            remove(tx, owner);
            tx.mapper(FileMapper.class).insert(file, hash, Verdict.CLEAN.name());
        });
        return file;
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
