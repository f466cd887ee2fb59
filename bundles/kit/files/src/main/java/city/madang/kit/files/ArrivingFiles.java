// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.files;

import city.madang.file.FileRule;
import city.madang.kit.FileStore.Misplaced;
import city.madang.kit.FileStore.Partial;
import city.madang.kit.FileStore.Pieces;
import city.madang.kit.FileStore.Sum;
import city.madang.kit.FileStore.TooLarge;
import city.madang.kit.FileStore.Unscanned;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.Optional;

/**
 * Files that arrive in pieces, in the staging folder: {@code .arriving} has the bytes so far and its size is the only count of them,
 * {@code .arrival} says what it will be. All nodes that share the folder may take pieces of one file in turn.
 */
final class ArrivingFiles implements Pieces {
    private final Shelves shelves;
    private final Staging staging;
    private final HeldFiles held;
    private final Clock clock;

    ArrivingFiles(Shelves shelves, Staging staging, Clock clock) {
        this.shelves = shelves;
        this.staging = staging;
        this.held = new HeldFiles(shelves);
        this.clock = clock;
    }

    @Override
    public Partial begin(String name, long length, FileRule rule) throws IOException {
        if (length > rule.bytes()) {
            throw new TooLarge();
        }
        var id = Disk.newName();
        try {
            Files.createFile(shelves.staged(id, "arriving"));
            new ArrivalNote(name, length, rule)
                    .write(shelves.staged(id, "arrival-part"), shelves.staged(id, "arrival"));
        } catch (IOException e) {
            throw Staging.unwritten(e);
        }
        touch(id);
        return length == 0
                ? append(id, 0, InputStream.nullInputStream(), Optional.empty())
                : partial(id).orElseThrow();
    }

    @Override
    public Optional<Partial> find(String id) throws IOException {
        var found = Staging.isId(id) ? partial(id) : Optional.<Partial>empty();
        if (found.filter(Partial::isWhole).isPresent() && staging.note(id).isEmpty()) {
            try (var hold = held.hold(id)) {
                complete(id, hold);
            }
        }
        return found;
    }

    @Override
    public Partial append(String id, long offset, InputStream piece, Optional<Sum> sum) throws IOException {
        try (var hold = held.hold(id)) {
            var before = partial(id).orElseThrow(() -> new NoSuchFileException(id));
            if (before.offset() != offset) {
                throw new Misplaced(before.offset() + " bytes are there, not " + offset);
            }
            if (!before.isWhole() || before.length() == 0) {
                new Piece(shelves.staged(id, "arriving"), before, sum).take(piece);
                touch(id);
            }
            var after = partial(id).orElseThrow(() -> new NoSuchFileException(id));
            if (after.isWhole()) {
                complete(id, hold);
            }
            return after;
        }
    }

    @Override
    public void remove(String id) throws IOException {
        try (var hold = held.hold(id)) {
            forget(id, hold);
            staging.remove(id);
        }
    }

    /** The one who holds it looks again whether that was done already. What is not taken is forgotten. */
    private void complete(String id, HeldFiles.Hold hold) throws IOException {
        if (staging.note(id).isPresent()) {
            return;
        }
        var note = ArrivalNote.read(shelves.staged(id, "arrival"));
        try {
            staging.take(
                    id, shelves.staged(id, "arriving"), note.name(), note.rule().kinds());
            Files.deleteIfExists(shelves.staged(id, "arriving"));
        } catch (Unscanned e) {
            throw e; // It may be looked at later: the next call asks again.
        } catch (IOException e) {
            forget(id, hold);
            throw e;
        }
    }

    private void forget(String id, HeldFiles.Hold hold) throws IOException {
        Files.deleteIfExists(shelves.staged(id, "arrival"));
        Files.deleteIfExists(shelves.staged(id, "arriving"));
    }

    private void touch(String id) throws IOException {
        var now = FileTime.from(clock.instant());
        Files.setLastModifiedTime(shelves.staged(id, "arrival"), now);
        Files.setLastModifiedTime(shelves.staged(id, "arriving"), now);
    }

    private Optional<Partial> partial(String id) throws IOException {
        var file = shelves.staged(id, "arrival");
        try {
            var note = ArrivalNote.read(file);
            var until = Files.getLastModifiedTime(file).toInstant().plus(Sweeper.KEPT);
            return until.isAfter(clock.instant())
                    ? Optional.of(new Partial(id, note.name(), note.length(), offset(id, note), until))
                    : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Without bytes it is staged: they were moved. */
    private long offset(String id, ArrivalNote note) throws IOException {
        try {
            return Files.size(shelves.staged(id, "arriving"));
        } catch (NoSuchFileException e) {
            return note.length();
        }
    }
}
