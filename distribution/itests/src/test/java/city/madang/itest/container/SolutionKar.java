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
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A solution as a later version of itself: the KAR that the build made, with another version in its manifest, its feature and its
 * place in the repository, and other content in its jar.
 *
 * @param content by the names in the jar; in place of what is there, or beside it
 */
public record SolutionKar(String id, String version, Map<String, String> content) {
    private static final String BUILT = "0.1.0";
    private static final String TITLE = "list.title = Visitors’ book";

    /** The visitors' book, with the version in the title of its page. */
    public static SolutionKar hello(String version) {
        return hello(version, Map.of());
    }

    public static SolutionKar hello(String version, Map<String, String> content) {
        return new SolutionKar("hello", version, content);
    }

    /** Writes the KAR. */
    public Path write(Path to) throws IOException {
        try (var in = Files.newInputStream(Path.of(System.getProperty("madang." + id + ".kar")));
                var out = Files.newOutputStream(to)) {
            copy(in, out, false);
        }
        return to;
    }

    public String fileName() {
        return "solution-" + id + "-" + version + ".kar";
    }

    private void copy(InputStream from, OutputStream to, boolean jar) throws IOException {
        var in = new ZipInputStream(from, StandardCharsets.UTF_8);
        var out = new ZipOutputStream(to, StandardCharsets.UTF_8);
        for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
            if (!jar || !content.containsKey(entry.getName())) {
                put(out, entry.getName().replace(BUILT, version), changed(entry.getName(), in.readAllBytes()));
            }
        }
        if (jar) {
            for (var more : content.entrySet()) {
                put(out, more.getKey(), more.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        out.finish();
    }

    private static void put(ZipOutputStream out, String name, byte[] bytes) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(bytes);
        out.closeEntry();
    }

    private byte[] changed(String name, byte[] bytes) throws IOException {
        if (name.endsWith(".jar")) {
            var jar = new ByteArrayOutputStream();
            copy(new ByteArrayInputStream(bytes), jar, name.contains("/solution-" + id + "-"));
            return jar.toByteArray();
        }
        var text = new String(bytes, StandardCharsets.UTF_8);
        if (name.endsWith("MANIFEST.MF") || name.endsWith(".xml") && text.contains("<features")) {
            return text.replace(BUILT, version).getBytes(StandardCharsets.UTF_8);
        }
        if (name.endsWith("hello.properties")) {
            return text.replace(TITLE, TITLE + " " + version).getBytes(StandardCharsets.UTF_8);
        }
        return bytes;
    }
}
