// SPDX-License-Identifier: Apache-2.0
package city.madang.file;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What one field of a form takes.
 *
 * @param kinds at least one
 * @param files the most files
 * @param megabytes the most for one file
 */
public record FileRule(Set<FileKind> kinds, int files, int megabytes) {
    public FileRule {
        if (kinds.isEmpty() || files < 1 || megabytes < 1) {
            throw new IllegalArgumentException("a field takes " + files + " files of " + megabytes + " MB: " + kinds);
        }
        kinds = Set.copyOf(kinds);
    }

    public static FileRule of(int files, int megabytes, FileKind... kinds) {
        return new FileRule(Set.copyOf(List.of(kinds)), files, megabytes);
    }

    public static FileRule images(int files, int megabytes) {
        return of(files, megabytes, FileKind.IMAGE);
    }

    /** The most for one file, in bytes. */
    public long bytes() {
        return (long) megabytes << 20;
    }

    /** In the order of {@link FileKind}. */
    public Set<FileKind> inOrder() {
        return EnumSet.copyOf(kinds);
    }
}
