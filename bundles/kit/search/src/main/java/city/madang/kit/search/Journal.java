// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search;

import city.madang.search.DocumentChanged;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which documents changed since the index was last committed. A commit of the index for each change would cost dozens of
 * file writes; a line here costs one, and after a crash the documents named here are fetched again. Only names are kept, no
 * texts. One line for each change: module, kind and id, URL-encoded, with blanks between.
 */
final class Journal implements AutoCloseable {
    private final Path file;
    private FileChannel open;

    /** Opens it. A last line that a crash cut short is dropped: it was never promised. */
    Journal(Path file) throws IOException {
        this.file = file;
        this.open = append(file);
        open.truncate(Files.readString(file, StandardCharsets.US_ASCII).lastIndexOf('\n') + 1L);
    }

    /** The lines are on disk when this returns. */
    void add(Collection<DocumentChanged> changes) throws IOException {
        var before = open.size();
        try {
            write(open, changes.stream().map(Journal::line).collect(Collectors.joining()));
            open.force(false);
        } catch (IOException e) {
            open.truncate(before);
            throw e;
        }
    }

    /** What was added and not yet replaced. */
    List<DocumentChanged> read() throws IOException {
        var changes = new ArrayList<DocumentChanged>();
        for (var line : Files.readAllLines(file, StandardCharsets.US_ASCII)) {
            var parts = line.split(" ");
            if (parts.length == 3) {
                changes.add(new DocumentChanged(decode(parts[0]), decode(parts[1]), decode(parts[2])));
            }
        }
        return changes;
    }

    /** Forgets everything but these. */
    void replace(Collection<DocumentChanged> kept) throws IOException {
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        var next = append(fresh);
        for (var change : kept) {
            write(next, line(change));
        }
        next.force(true);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        open.close();
        open = next;
    }

    @Override
    public void close() throws IOException {
        open.close();
    }

    private static FileChannel append(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static void write(FileChannel to, String line) throws IOException {
        var bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII));
        while (bytes.hasRemaining()) {
            to.write(bytes);
        }
    }

    private static String line(DocumentChanged change) {
        return encode(change.module()) + ' ' + encode(change.kind()) + ' ' + encode(change.id()) + '\n';
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
