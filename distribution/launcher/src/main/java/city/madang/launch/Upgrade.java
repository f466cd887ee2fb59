// SPDX-License-Identifier: Apache-2.0
package city.madang.launch;

import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;

/**
 * The way from the release that last ran on a data folder to this one. The folder's file {@value #VERSION} names that release and
 * the time of its first start; {@value #NOTES} keeps what the operator was shown, for the administrator's page.
 *
 * @param notes folder with a file for each release, {@code <version>.md}, delivered with this one
 * @param data may be absent
 * @param release this one's version
 */
record Upgrade(Path notes, Path data, String release) {
    private static final String VERSION = "version";
    private static final String NOTES = "upgrade-notes.txt";
    private static final String ENDING = ".md";

    static Upgrade of(Settings settings) {
        return new Upgrade(
                settings.etc().toAbsolutePath().resolveSibling("upgrade"),
                settings.data(),
                Launch.class.getPackage().getImplementationVersion());
    }

    /** The release that last ran on the data folder; empty for a new one, or when nobody can read what stands there. */
    Optional<String> before() throws IOException {
        var file = data.resolve(VERSION);
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        return Optional.of(Files.readString(file).strip().split(" ", 2)[0]).filter(Upgrade::isVersion);
    }

    /** What is to be read before this release starts on the data folder; empty when there is nothing. */
    String text() throws IOException {
        var before = before();
        if (before.isEmpty() || before.get().equals(release)) {
            return "";
        }
        return compare(before.get(), release) < 0 ? since(before.get()) : older(before.get());
    }

    /** Notes of all releases after that one, up to this one. */
    String since(String version) throws IOException {
        var text = new StringBuilder("From release " + version + " to " + release + "\n");
        if (Files.isDirectory(notes)) {
            try (var files = Files.list(notes)) {
                var between = files.map(Upgrade::versionOf)
                        .flatMap(Optional::stream)
                        .filter(each -> compare(each, version) > 0 && compare(each, release) <= 0)
                        .sorted(Comparator.comparing(Version::parse))
                        .toList();
                for (var each : between) {
                    text.append('\n')
                            .append(Files.readString(notes.resolve(each + ENDING))
                                    .strip())
                            .append('\n');
                }
            }
        }
        return text.toString();
    }

    private String older(String before) {
        return "Release " + before + " has run on this data folder, and this is " + release + ", an older one.\n"
                + "Modules whose tables were changed in a way that this release cannot read will not open: install release "
                + before + " again,\nor restore the backup that was made before the upgrade.\n";
    }

    /** Remembers that this release runs on the data folder from now on, which must be there. */
    void done() throws IOException {
        if (before().equals(Optional.of(release))) {
            return;
        }
        var text = text();
        if (!text.isEmpty()) {
            write(NOTES, text);
        }
        write(VERSION, release + " " + Instant.now().truncatedTo(ChronoUnit.SECONDS) + "\n");
    }

    private void write(String name, String text) throws IOException {
        var next = Files.writeString(data.resolve(name + ".next"), text);
        Files.move(next, data.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Optional<String> versionOf(Path file) {
        var name = file.getFileName().toString();
        return name.endsWith(ENDING)
                ? Optional.of(name.substring(0, name.length() - ENDING.length()))
                        .filter(Upgrade::isVersion)
                : Optional.empty();
    }

    static boolean isVersion(String text) {
        try {
            return Version.parse(text) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static int compare(String one, String other) {
        return Version.parse(one).compareTo(Version.parse(other));
    }
}
