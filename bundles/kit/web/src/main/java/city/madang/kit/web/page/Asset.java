// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web.page;

import city.madang.kit.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/**
 * A file of a module that browsers fetch; kept in memory.
 *
 * @param hash of the content; part of the address, so that browsers may keep it for ever
 * @param gzipped the same content compressed; the content itself when that is not smaller
 */
public record Asset(String name, String hash, String type, byte[] content, byte[] gzipped) {
    private static final int HASH = 12;

    static Asset of(String name, byte[] content) {
        return new Asset(name, Sha256.of(content).substring(0, HASH), type(name), content, compressed(name, content));
    }

    public boolean isCompressed() {
        return gzipped != content;
    }

    private static byte[] compressed(String name, byte[] content) {
        if (!isText(type(name))) {
            return content;
        }
        try {
            var bytes = new ByteArrayOutputStream();
            try (var gzip = new Best(bytes)) {
                gzip.write(content);
            }
            return bytes.size() < content.length ? bytes.toByteArray() : content;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isText(String type) {
        return type.startsWith("text/") || type.startsWith("image/svg") || type.startsWith("application/json");
    }

    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "css" -> "text/css; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "svg" -> "image/svg+xml; charset=utf-8";
            case "json", "geojson" -> "application/json; charset=utf-8";
            case "png" -> "image/png";
            case "jpg", "jpeg" -> "image/jpeg";
            case "webp" -> "image/webp";
            case "ico" -> "image/x-icon";
            case "txt" -> "text/plain; charset=utf-8";
            default -> "application/octet-stream";
        };
    }

    /** Gzip at its best level; done once for each asset. */
    private static final class Best extends GZIPOutputStream {
        Best(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(9);
        }
    }
}
