// SPDX-License-Identifier: Apache-2.0
package city.madang.file;

/** Groups of the types that a use of files may take. What a file is, is found from its content, never from its name. */
public enum FileKind {
    /** JPEG and PNG; written again without anything that was hidden in them. */
    IMAGE,
    /** PDF; Office Open XML, OpenDocument and HWPX without macros; plain text and CSV. */
    DOCUMENT,
    /** MP3, M4A, Ogg, WAV. */
    AUDIO,
    /** MP4, WebM, QuickTime. */
    VIDEO,
    /** Boundaries: GeoJSON, and a zip with a shapefile. For administrators; nothing of it is handed to others. */
    GEODATA,
    /** CSV alone, for pages that read a list. */
    CSV,
    /** Records of another system: CSV, JSON and XML. For administrators; nothing of it is handed to others. */
    RECORDS,
    /** Archives with modules, languages or drivers of this kit (KAR). For administrators; nothing of it is handed to others. */
    ARCHIVE
}
