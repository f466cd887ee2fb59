// SPDX-License-Identifier: Apache-2.0
package city.madang.itest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** Words that must stand nowhere: looked for in names and contents, also within archives in archives. */
record Marks(List<String> words) {
    /** Where one stands. */
    List<String> in(Path folder) throws IOException {
        var found = new ArrayList<String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                look(file.toString(), Files.readAllBytes(file), found);
            }
        }
        return found;
    }

    private void look(String name, byte[] content, List<String> found) throws IOException {
        var text = new String(content, StandardCharsets.ISO_8859_1);
        for (var word : words) {
            var bytes = new String(word.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            if (text.contains(bytes) || text.contains(word) || name.contains(word)) {
                found.add(name + ": " + word);
            }
        }
        if (text.startsWith("PK\3\4")) {
            try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
                for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    look(name + "!/" + entry.getName(), zip.readAllBytes(), found);
                }
            }
        } else if (text.startsWith("\u001f\u008b")) {
            try (var gzip = new GZIPInputStream(new ByteArrayInputStream(content))) {
                look(name + "!", gzip.readAllBytes(), found);
            } catch (ZipException e) {
                // It begins as one by chance.
                return;
            }
        }
    }
}
