// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.geo;

import city.madang.kit.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The files that boundaries come from: a GeoJSON file, or a shapefile's {@code .shp} with {@code .dbf} and perhaps {@code .cpg}
 * beside it.
 */
record AreaSource(byte[] main, Optional<byte[]> table, Optional<String> codePage) {
    private static final Pattern SHAPES = Pattern.compile("(?i)\\.shp$");

    static AreaSource open(Path file) throws IOException {
        var name = file.getFileName().toString();
        var main = Files.readAllBytes(file);
        if (!SHAPES.matcher(name).find()) {
            return new AreaSource(main, Optional.empty(), Optional.empty());
        }
        var base = SHAPES.matcher(name).replaceFirst("");
        return new AreaSource(
                main,
                Optional.of(Files.readAllBytes(file.resolveSibling(base + ".dbf"))),
                Files.exists(file.resolveSibling(base + ".cpg"))
                        ? Optional.of(Files.readString(file.resolveSibling(base + ".cpg"), StandardCharsets.US_ASCII))
                        : Optional.empty());
    }

    /** Of all that was read. */
    String hash() {
        var hash = Sha256.digest();
        hash.update(main);
        table.ifPresent(hash::update);
        codePage.ifPresent(text -> hash.update(text.getBytes(StandardCharsets.UTF_8)));
        return Sha256.of(hash);
    }

    /** @param country whose main language plain names are in; ISO 3166-1 */
    List<AreaRow> areas(String country) throws BadAreaFile {
        return table.isPresent()
                ? AreaFile.read(ShapeFile.read(main, table.get(), codePage), country)
                : AreaFile.read(main, country);
    }
}
