// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.files;

import city.madang.kit.FileStore.WrongType;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/**
 * Finds what a file is by its first bytes, as Apache Tika knows them; its name has no say. What could be two things at once is looked at
 * more closely. Safe for several threads.
 */
final class TypeFinder {
    /** What Tika says of the first bytes of Office files and signed archives, all of which are ZIP. */
    private static final Set<String> ZIPPED =
            Set.of("application/zip", "application/x-tika-ooxml", "application/java-archive");
    /** ISO base media of no brand that Tika knows, and its oldest form. */
    private static final Set<String> MOVIES = Set.of("application/mp4", "video/x-m4v", "video/3gpp");

    private final MimeTypes known = MimeTypes.getDefaultMimeTypes();

    /** @throws WrongType when it is of no type that is taken */
    FileType of(Path file, String name) throws IOException {
        var found = detected(file);
        var type = FileType.of(found).or(() -> family(found));
        if (type.filter(FileType.MOV::equals).isPresent()) {
            return isQuickTime(file) ? FileType.MOV : FileType.MP4;
        }
        if (ZIPPED.contains(found) || type.filter(TypeFinder::isZip).isPresent()) {
            return OfficeZip.type(file);
        }
        var certain = type.orElseThrow(() -> new WrongType(found));
        if (certain == FileType.PDF) {
            PdfEnd.check(file);
        }
        return certain == FileType.TEXT || certain == FileType.CSV ? text(file, name) : certain;
    }

    private static FileType text(Path file, String name) throws IOException {
        PlainText.check(file);
        var lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".geojson") || lower.endsWith(".json")) {
            return FileType.GEOJSON;
        }
        if (lower.endsWith(".xml")) {
            return FileType.XML;
        }
        return lower.endsWith(".csv") ? FileType.CSV : FileType.TEXT;
    }

    /** The brand (ISO/IEC 14496-12, 4.3); Tika takes all but a few for QuickTime. */
    private static boolean isQuickTime(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var start = new String(in.readNBytes(12), StandardCharsets.ISO_8859_1);
            return !start.startsWith("ftyp", 4) || start.endsWith("qt  ");
        }
    }

    private String detected(Path file) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file), known.getMinLength())) {
            return known.detect(in, new Metadata()).getBaseType().toString();
        }
    }

    private Optional<FileType> family(String found) {
        if (MOVIES.contains(found)) {
            return Optional.of(FileType.MP4);
        }
        if (found.equals("application/x-matroska") || found.equals("video/x-matroska")) {
            return Optional.of(FileType.WEBM);
        }
        if (found.equals("application/json")) {
            return Optional.of(FileType.TEXT); // Which text, its name says.
        }
        if (found.equals(MediaType.OCTET_STREAM.toString())) {
            return Optional.of(FileType.TEXT); // In an encoding of a country perhaps; every byte is looked at then.
        }
        var registry = known.getMediaTypeRegistry();
        var type = MediaType.parse(found);
        return registry.isSpecializationOf(type, MediaType.audio("ogg")) ? Optional.of(FileType.OGG) : Optional.empty();
    }

    private static boolean isZip(FileType type) {
        return switch (type) {
            case DOCX, XLSX, PPTX, ODT, ODS, ODP, HWPX -> true;
            default -> false;
        };
    }
}
