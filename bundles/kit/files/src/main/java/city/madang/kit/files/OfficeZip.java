// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.files;

import city.madang.kit.FileStore.WrongType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Office files are ZIP archives, and shapefiles and bundles come in them; which of them, stands inside. Refused are archives that would unpack to absurd sizes, those with macros, and
 * those with names that lead out of a folder. Nothing is unpacked but the few bytes of the note that names the type, and those within a limit.
 */
final class OfficeZip {
    private static final int MOST_ENTRIES = 10_000;
    /** Unpacked, as the archive itself says; an archive that lies is unpacked by nobody here. */
    private static final long MOST_BYTES = 1L << 30;
    /** Text compresses to a tenth; ten times that leaves room for empty sheets. */
    private static final long MOST_RATIO = 200;

    private static final long SMALL = 10L << 20;
    private static final int LONGEST_NOTE = 100;

    /** The main part of an Office Open XML file (ECMA-376-1, part names as all programs write them). */
    private static final Map<String, FileType> MAIN_PARTS = Map.of(
            "word/document.xml", FileType.DOCX,
            "xl/workbook.xml", FileType.XLSX,
            "ppt/presentation.xml", FileType.PPTX);

    private OfficeZip() {}

    static FileType type(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1)) {
            check(zip);
            return noted(zip)
                    .or(() -> byMainPart(zip))
                    .or(() -> shapefile(zip))
                    .or(() -> bundles(zip))
                    .orElseThrow(() -> new WrongType("an archive"));
        } catch (ZipException | IllegalArgumentException e) {
            throw (IOException) new WrongType("a broken archive").initCause(e);
        }
    }

    private static void check(ZipFile zip) throws WrongType {
        if (zip.size() > MOST_ENTRIES) {
            throw new WrongType("an archive of too many parts");
        }
        long packed = 0;
        long unpacked = 0;
        for (var entries = zip.entries(); entries.hasMoreElements(); ) {
            var entry = entries.nextElement();
            name(entry.getName());
            packed += entry.getCompressedSize();
            unpacked += entry.getSize();
        }
        if (unpacked > MOST_BYTES || unpacked > SMALL && unpacked > packed * MOST_RATIO) {
            throw new WrongType("an archive that unpacks to " + unpacked + " bytes");
        }
    }

    private static void name(String name) throws WrongType {
        var lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("/") || lower.contains("..") || lower.contains("\\") || lower.contains(":")) {
            throw new WrongType("an archive with a name that leads out of it");
        }
        // Macros of Office Open XML (all programs name the part so) and of OpenDocument (LibreOffice).
        if (lower.endsWith("vbaproject.bin") || lower.startsWith("basic/") || lower.startsWith("scripts/python")) {
            throw new WrongType("a document with macros");
        }
    }

    /** OpenDocument and HWPX: the first entry is called mimetype and says it (ODF 1.3 part 2, 3.3). */
    private static Optional<FileType> noted(ZipFile zip) {
        var note = zip.getEntry("mimetype");
        return note == null || note.getSize() > LONGEST_NOTE
                ? Optional.empty()
                : FileType.of(text(zip, note).strip()).filter(type -> type != FileType.DOCX);
    }

    private static String text(ZipFile zip, ZipEntry entry) {
        try (var in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(LONGEST_NOTE), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            return "";
        }
    }

    private static Optional<FileType> shapefile(ZipFile zip) {
        return zip.stream()
                        .anyMatch(entry ->
                                entry.getName().toLowerCase(Locale.ROOT).endsWith(".shp"))
                ? Optional.of(FileType.SHAPEFILE)
                : Optional.empty();
    }

    /** A KAR is a part of a Maven repository. */
    private static Optional<FileType> bundles(ZipFile zip) {
        return zip.stream()
                        .anyMatch(entry -> entry.getName().startsWith("repository/")
                                && entry.getName().endsWith(".jar"))
                ? Optional.of(FileType.KAR)
                : Optional.empty();
    }

    private static Optional<FileType> byMainPart(ZipFile zip) {
        return MAIN_PARTS.entrySet().stream()
                .filter(part -> zip.getEntry(part.getKey()) != null && zip.getEntry("[Content_Types].xml") != null)
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
