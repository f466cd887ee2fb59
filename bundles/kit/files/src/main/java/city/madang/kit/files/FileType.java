// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.files;

import city.madang.file.FileKind;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;

/**
 * What can be taken. Not among them, on purpose: SVG and HTML (they run), archives (they hide) but those
 * with a shapefile or with bundles, which only pages for administrators take, binary Office formats and RTF (macros
 * that nothing here can see), Office files with macros.
 */
enum FileType {
    JPEG(FileKind.IMAGE, "image/jpeg", "jpg"),
    PNG(FileKind.IMAGE, "image/png", "png"),
    PDF(FileKind.DOCUMENT, "application/pdf", "pdf"),
    DOCX(FileKind.DOCUMENT, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX(FileKind.DOCUMENT, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX(FileKind.DOCUMENT, "application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    ODT(FileKind.DOCUMENT, "application/vnd.oasis.opendocument.text", "odt"),
    ODS(FileKind.DOCUMENT, "application/vnd.oasis.opendocument.spreadsheet", "ods"),
    ODP(FileKind.DOCUMENT, "application/vnd.oasis.opendocument.presentation", "odp"),
    /** KS X 6101. */
    HWPX(FileKind.DOCUMENT, "application/hwp+zip", "hwpx"),
    TEXT(FileKind.DOCUMENT, "text/plain", "txt"),
    CSV(Set.of(FileKind.DOCUMENT, FileKind.CSV, FileKind.RECORDS), "text/csv", "csv"),
    MP3(FileKind.AUDIO, "audio/mpeg", "mp3"),
    M4A(FileKind.AUDIO, "audio/mp4", "m4a"),
    OGG(FileKind.AUDIO, "audio/ogg", "ogg"),
    WAV(FileKind.AUDIO, "audio/vnd.wave", "wav"),
    MP4(FileKind.VIDEO, "video/mp4", "mp4"),
    WEBM(FileKind.VIDEO, "video/webm", "webm"),
    MOV(FileKind.VIDEO, "video/quicktime", "mov"),
    GEOJSON(Set.of(FileKind.GEODATA, FileKind.RECORDS), "application/geo+json", "geojson"),
    XML(FileKind.RECORDS, "application/xml", "xml"),
    SHAPEFILE(FileKind.GEODATA, "application/zip", "zip"),
    KAR(FileKind.ARCHIVE, "application/x-karaf-archive", "kar");

    private final Set<FileKind> kinds;
    private final String mediaType;
    private final String ending;

    FileType(FileKind kind, String mediaType, String ending) {
        this(Set.of(kind), mediaType, ending);
    }

    FileType(Set<FileKind> kinds, String mediaType, String ending) {
        this.kinds = kinds;
        this.mediaType = mediaType;
        this.ending = ending;
    }

    static Optional<FileType> of(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst();
    }

    boolean isOneOf(Set<FileKind> wanted) {
        return !Collections.disjoint(kinds, wanted);
    }

    String mediaType() {
        return mediaType;
    }

    /** Of file names, and how ImageIO calls the format of a picture. */
    String ending() {
        return ending;
    }

    boolean isImage() {
        return kinds.contains(FileKind.IMAGE);
    }
}
