// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.operations.backup;

import city.madang.kit.BackupPart;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The time in which a backup reads: nothing that the database names is deleted or changed in the folders. Opened before the database
 * is read, closed after the folders were copied.
 */
public final class BackupWindow implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BackupWindow.class);

    private final Deque<AutoCloseable> held = new ArrayDeque<>();
    private final List<Copied> copied;

    /** A folder to copy, and the part that it belongs to. */
    public record Copied(String part, Path folder) {}

    private BackupWindow(List<Copied> copied) {
        this.copied = copied;
    }

    /**
     * Holds every part, in the order of their names.
     *
     * @param all whether what can be built again is copied too
     * @throws RuntimeException when one of them cannot be held; then none is
     */
    public static BackupWindow open(Collection<BackupPart> parts, boolean all) {
        var chosen = parts.stream()
                .filter(each -> all || each.needed())
                .sorted(Comparator.comparing(BackupPart::name))
                .toList();
        var window = new BackupWindow(chosen.stream()
                .flatMap(each -> each.folders().stream().map(folder -> new Copied(each.name(), folder)))
                .toList());
        try {
            chosen.forEach(each -> window.held.push(each.hold()));
            return window;
        } catch (RuntimeException e) {
            window.close();
            throw e;
        }
    }

    public List<Copied> copied() {
        return copied;
    }

    /** Lets go of all of them, whatever one says. */
    @Override
    public void close() {
        while (!held.isEmpty()) {
            try {
                held.pop().close();
            } catch (Exception e) {
                LOG.warn("A part of the city is still held for a backup; restart this node", e);
            }
        }
    }
}
