// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.geo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipInputStream;

/** A file of areas as people hand it in: GeoJSON, or a zip with the files of one shapefile. */
final class AreaUpload {
    /** The districts of a country fit. */
    private static final int MOST_BYTES = 64 * 1024 * 1024;

    private static final int MOST_FILES = 100;

    private AreaUpload() {}

    /** @param country whose main language plain names are in; ISO 3166-1 */
    static List<AreaRow> read(byte[] file, String country) throws BadAreaFile {
        boolean zipped = file.length > 3 && file[0] == 'P' && file[1] == 'K';
        return zipped ? shapefile(file).areas(country) : AreaFile.read(file, country);
    }

    private static AreaSource shapefile(byte[] zip) throws BadAreaFile {
        var files = unpacked(zip);
        if (!files.containsKey("shp") || !files.containsKey("dbf")) {
            throw new BadAreaFile(List.of("the zip has no shapefile: a .shp and its .dbf are needed"));
        }
        return new AreaSource(
                files.get("shp"),
                Optional.of(files.get("dbf")),
                Optional.ofNullable(files.get("cpg")).map(text -> new String(text, StandardCharsets.US_ASCII)));
    }

    /** By the end of the name; names are compared with nothing on this machine. */
    private static Map<String, byte[]> unpacked(byte[] zip) throws BadAreaFile {
        var files = new HashMap<String, byte[]>();
        int left = MOST_BYTES;
        int count = 0;
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.ISO_8859_1)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (++count > MOST_FILES) {
                    throw new BadAreaFile(List.of("the zip has more than " + MOST_FILES + " files"));
                }
                var name = entry.getName().toLowerCase(Locale.ROOT);
                var end = name.substring(name.lastIndexOf('.') + 1);
                if (entry.isDirectory() || name.startsWith("__macosx/")) {
                    continue;
                }
                var content = in.readNBytes(left + 1);
                left -= content.length;
                if (left < 0) {
                    throw new BadAreaFile(List.of("the zip is larger than 64 MiB when it is unpacked"));
                }
                if (List.of("shp", "dbf", "cpg").contains(end) && files.put(end, content) != null) {
                    throw new BadAreaFile(List.of("the zip has more than one ." + end));
                }
            }
            return files;
        } catch (IOException | IllegalArgumentException e) {
            throw new BadAreaFile(List.of("the zip cannot be unpacked: " + e.getMessage()));
        }
    }
}
