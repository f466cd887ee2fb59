// SPDX-License-Identifier: Apache-2.0
package city.madang.itest.container;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The visitors' book as later versions of itself: the KAR that the build made, with another version in its manifest, its
 * feature and its place in the repository, and the version in the title of its page.
 */
final class HelloKar {
    private static final String BUILT = "0.1.0";
    private static final String TITLE = "list.title = Visitors’ book";

    private final String version;

    private HelloKar(String version) {
        this.version = version;
    }

    /** Writes the KAR of that version. */
    static Path write(Path built, String version, Path to) throws IOException {
        try (var in = Files.newInputStream(built);
                var out = Files.newOutputStream(to)) {
            new HelloKar(version).copy(in, out);
        }
        return to;
    }

    private void copy(InputStream from, OutputStream to) throws IOException {
        var in = new ZipInputStream(from, StandardCharsets.UTF_8);
        var out = new ZipOutputStream(to, StandardCharsets.UTF_8);
        for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
            out.putNextEntry(new ZipEntry(entry.getName().replace(BUILT, version)));
            out.write(changed(entry.getName(), in.readAllBytes()));
            out.closeEntry();
        }
        out.finish();
    }

    private byte[] changed(String name, byte[] content) throws IOException {
        if (name.endsWith(".jar")) {
            var jar = new ByteArrayOutputStream();
            copy(new ByteArrayInputStream(content), jar);
            return jar.toByteArray();
        }
        var text = new String(content, StandardCharsets.UTF_8);
        if (name.endsWith("MANIFEST.MF") || name.endsWith(".xml") && text.contains("<features")) {
            return text.replace(BUILT, version).getBytes(StandardCharsets.UTF_8);
        }
        if (name.endsWith("hello.properties")) {
            return text.replace(TITLE, TITLE + " " + version).getBytes(StandardCharsets.UTF_8);
        }
        return content;
    }
}
