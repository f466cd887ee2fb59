// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.files;

import city.madang.file.FileId;
import city.madang.kit.ModuleDatabase;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All files of one module. A copy has a folder for each of the {@value Shelves#FOLDERS} of the shelves, in it a second name for
 * the bytes of each file, and {@value #ROWS}; {@value #TOTAL} says how many files there are. Memory use grows with one folder, not with the city.
 */
final class WholeModule {
    private static final String ROWS = "rows";
    private static final String TOTAL = "total";
    private static final String PREVIEW = ".preview";
    private static final int AT_ONCE = 500;

    private final String module;
    private final ModuleDatabase database;
    private final Shelves shelves;
    private final Clock clock;

    WholeModule(String module, ModuleDatabase database, Shelves shelves, Clock clock) {
        this.module = module;
        this.database = database;
        this.shelves = shelves;
        this.clock = clock;
    }

    long room(Path folder) throws IOException {
        if (Files.getFileStore(folder).equals(Files.getFileStore(shelves.staged()))) {
            return 0;
        }
        return database.read(tx -> tx.mapper(FileMapper.class).bytes(module));
    }

    /** What is there already and the same is not written again: the module may be closed for as long as this takes. */
    void copyTo(Path folder) throws IOException {
        long rows = 0;
        if (!isEmpty() || Files.exists(folder.resolve(TOTAL))) {
            for (int number = 0; number < Shelves.FOLDERS; number++) {
                rows += copy(number, folder.resolve(Shelves.start(number)));
            }
        }
        Disk.sync(Files.writeString(folder.resolve(TOTAL), Long.toString(rows)));
        Disk.syncFolder(folder);
    }

    private boolean isEmpty() {
        return database.read(tx -> tx.mapper(FileMapper.class).some(module, 1)).isEmpty();
    }

    /** Gives the number of files. */
    private int copy(int number, Path to) throws IOException {
        var rows = rows(number);
        if (rows.isEmpty() && !Files.exists(to)) {
            return 0;
        }
        var extra = names(Files.createDirectories(to));
        boolean same = true;
        for (var row : rows) {
            same &= keep(shelves.content(row.id()), to, extra);
            if (row.preview()) {
                same &= keep(shelves.preview(row.id()), to, extra);
            }
        }
        for (var name : extra) {
            Files.delete(to.resolve(name));
        }
        var lines = rows.stream().map(KeptRow::line).toList();
        var list = to.resolve(ROWS);
        if (!same
                || !extra.isEmpty()
                || !Files.exists(list)
                || !Files.readAllLines(list).equals(lines)) {
            Disk.sync(Files.write(list, lines));
            Disk.syncFolder(to);
        }
        return rows.size();
    }

    private static Set<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals(ROWS))
                    .collect(Collectors.toCollection(HashSet::new));
        }
    }

    private List<KeptRow> rows(int number) {
        var start = Shelves.start(number);
        return database.read(tx -> tx.mapper(FileMapper.class).kept(module, start, start + "g"));
    }

    /** Whether it was kept before. */
    private static boolean keep(Path from, Path to, Set<String> there) throws IOException {
        var name = from.getFileName().toString();
        if (there.remove(name)) {
            return true;
        }
        link(from, to.resolve(name));
        return false;
    }

    /** Harmful files have rows and no bytes. Not every disk knows links, and none knows them to another disk. */
    private static void link(Path from, Path to) throws IOException {
        try {
            Files.createLink(to, from);
        } catch (NoSuchFileException | FileAlreadyExistsException e) {
            return;
        } catch (UnsupportedOperationException | FileSystemException e) {
            Files.copy(from, to);
            Disk.sync(to);
        }
    }

    /** One unit of work; bytes are there before the rows that name them. What is removed has its bytes until the next sweep. */
    void restore(Path folder) throws IOException {
        var gone = new ArrayList<FileId>();
        var owners = new HashSet<String>();
        mustBeWhole(folder);
        for (int number = 0; number < Shelves.FOLDERS; number++) {
            compare(number, folder, gone, owners);
        }
        var back = new ArrayList<KeptRow>();
        for (int number = 0; number < Shelves.FOLDERS; number++) {
            copied(folder, number).stream()
                    .filter(row -> owners.contains(row.owner()))
                    .forEach(back::add);
        }
        back.sort(Comparator.comparing(KeptRow::seq));
        for (var row : back) {
            putBack(row.id(), folder);
        }
        database.run(tx -> exchange(tx.mapper(FileMapper.class), gone, back));
        for (var row : back) {
            putBack(row.id(), folder); // a sweep may have been under way
        }
    }

    private static void mustBeWhole(Path folder) throws IOException {
        long rows = 0;
        for (int number = 0; number < Shelves.FOLDERS; number++) {
            rows += copied(folder, number).size();
        }
        if (!Files.readString(folder.resolve(TOTAL)).equals(Long.toString(rows))) {
            throw new IOException("The copy of files in " + folder + " is not whole");
        }
    }

    /** Finds what came since, and the owners of what went: their files are written anew, in their order. */
    private void compare(int number, Path folder, List<FileId> gone, Set<String> owners) throws IOException {
        var copied = copied(folder, number);
        var now = rows(number).stream().map(KeptRow::id).collect(Collectors.toCollection(HashSet::new));
        for (var row : copied) {
            if (!now.remove(row.id())) {
                owners.add(row.owner());
            }
        }
        gone.addAll(now);
    }

    private static List<KeptRow> copied(Path folder, int number) throws IOException {
        var list = folder.resolve(Shelves.start(number)).resolve(ROWS);
        if (!Files.exists(list)) {
            return List.of();
        }
        try (var lines = Files.lines(list)) {
            return lines.map(KeptRow::of).toList();
        } catch (IllegalArgumentException e) {
            throw new IOException("The copy of files in " + folder + " is not whole", e);
        }
    }

    private void exchange(FileMapper mapper, List<FileId> gone, List<KeptRow> back) {
        for (var id : gone) {
            mapper.noteRemovedOne(id, clock.instant());
            mapper.removeOne(id);
        }
        for (var row : back) {
            var verdict = mapper.seal(row.id()).map(FileMapper.Seal::verdict).orElse(row.verdict());
            mapper.removeOne(row.id());
            mapper.forgetRemoved(row.id());
            mapper.insert(row.file(module), row.sha256(), verdict);
            mapper.waitsNoMore(row.id());
            if (verdict.equals(Verdict.WAITING.name())) {
                mapper.waits(row.id());
            }
        }
    }

    private void putBack(FileId id, Path folder) throws IOException {
        var from = folder.resolve(id.value().substring(0, 2));
        var to = shelves.content(id);
        Disk.makeFolder(to.getParent());
        link(from.resolve(id.value()), to);
        link(from.resolve(id.value() + PREVIEW), shelves.preview(id));
        Disk.syncFolder(to.getParent());
    }

    /** Bytes go at once: whoever asks for it does not want them to be there tonight. */
    void erase() throws IOException {
        List<FileId> next;
        do {
            next = database.inTransaction(tx -> noted(tx.mapper(FileMapper.class)));
            for (var id : next) {
                Files.deleteIfExists(shelves.content(id));
                Files.deleteIfExists(shelves.preview(id));
                database.run(tx -> tx.mapper(FileMapper.class).forgetRemoved(id));
            }
        } while (!next.isEmpty());
    }

    private List<FileId> noted(FileMapper mapper) {
        var some = mapper.some(module, AT_ONCE);
        for (var id : some) {
            mapper.noteRemovedOne(id, clock.instant());
            mapper.waitsNoMore(id);
            mapper.removeOne(id);
        }
        return some;
    }
}
