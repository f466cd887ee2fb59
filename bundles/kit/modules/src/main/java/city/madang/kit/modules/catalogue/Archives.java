// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.catalogue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The archives in the modules folder. Nothing in them is started by looking at them. Safe for several threads. */
public final class Archives {
    private static final Logger LOG = LoggerFactory.getLogger(Archives.class);
    private static final String ENDING = ".kar";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,95}\\.kar");

    private final Path folder;
    private final Path repository;
    private Map<Stamp, Archive> read = Map.of();

    /**
     * @param folder need not exist
     * @param repository into which they would be unpacked
     */
    public Archives(Path folder, Path repository) {
        this.folder = folder;
        this.repository = repository;
    }

    public Path folder() {
        return folder;
    }

    /** By name. */
    public synchronized List<Archive> all() {
        var now = new HashMap<Stamp, Archive>();
        for (var stamp : Stamp.of(folder, ENDING, 1)) {
            var before = read.get(stamp);
            try {
                now.put(stamp, before == null ? read(stamp) : before);
            } catch (IOException e) {
                LOG.info("The archive {} cannot be read (yet): {}", stamp.file(), e.getMessage());
            }
        }
        read = now;
        return now.values().stream().sorted(Comparator.comparing(Archive::name)).toList();
    }

    /** @param sha256 or its beginning, when that is enough to tell it from the others */
    public Optional<Archive> find(String sha256) {
        var fitting = all().stream()
                .filter(archive -> !sha256.isEmpty() && archive.sha256().startsWith(sha256))
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    /** Whether a file may be called so. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /**
     * Puts a file there. One of the same name and content stays as it is.
     *
     * @param name {@link #isName}
     * @return what it is
     * @throws KarProblem when nobody may have it; it is not there then
     * @throws java.nio.file.FileAlreadyExistsException when another file has that name
     */
    public Archive take(Path content, String name) throws IOException {
        Files.createDirectories(folder);
        var beside = Files.createTempFile(folder, ".", ".new");
        try {
            Files.copy(content, beside, StandardCopyOption.REPLACE_EXISTING);
            new KarFile(beside).entriesFor(repository);
            try (var channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            var target = folder.resolve(name);
            if (!Files.exists(target)) {
                Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
            } else if (Files.mismatch(beside, target) >= 0) {
                throw new java.nio.file.FileAlreadyExistsException(name);
            }
            return find(new KarFile(target).sha256()).orElseThrow(() -> new IOException(name + " is gone again"));
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /** Takes it out of the folder. What was unpacked of it stays. */
    public void remove(Archive archive) throws IOException {
        Files.deleteIfExists(archive.file());
    }

    private Archive read(Stamp stamp) throws IOException {
        var kar = new KarFile(stamp.file());
        var sha256 = kar.sha256();
        try {
            var entries = kar.entriesFor(repository);
            return archive(
                    stamp,
                    sha256,
                    Optional.empty(),
                    entries,
                    parts(stamp.file()),
                    Optional.of(Signature.of(stamp.file())));
        } catch (KarProblem e) {
            return archive(stamp, sha256, Optional.of(e), List.of(), List.of(), Optional.empty());
        }
    }

    // longer: what a record of eight parts is made of
    private static Archive archive(
            Stamp stamp,
            String sha256,
            Optional<KarProblem> problem,
            List<CatalogueEntry> entries,
            List<Archive.Part> parts,
            Optional<Signature> signature) {
        return new Archive(stamp.file(), sha256, stamp.size(), stamp.arrived(), problem, entries, parts, signature);
    }

    private static List<Archive.Part> parts(Path file) throws IOException {
        var parts = new ArrayList<Archive.Part>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : KarFile.files(zip)) {
                if (entry.getName().endsWith(".jar")) {
                    try (var content = KarFile.content(zip, entry)) {
                        parts.add(new Archive.Part(
                                entry.getName().substring(KarFile.ROOT.length()),
                                JarFacts.of(content, entry.getSize())));
                    }
                }
            }
        }
        return parts;
    }
}
