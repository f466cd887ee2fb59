// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.catalogue;

import city.madang.kit.Capabilities;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;

/**
 * What a jar says of itself, read without loading anything of it.
 *
 * @param bytes of the jar
 * @param title that its maker gave the bundle; empty text when there is none
 * @param vendor empty text when the manifest names none
 * @param licence the same
 * @param imports packages of the kit that it uses, with the ranges of their versions
 * @param texts its files of texts, by their paths
 */
public record JarFacts(
        long bytes,
        String title,
        String vendor,
        String licence,
        SortedMap<String, String> imports,
        Map<String, byte[]> texts) {
    private static final Pattern TEXTS = Pattern.compile("l10n/[A-Za-z0-9_-]+\\.properties");
    private static final String KIT = "city.madang.";
    private static final long MOST = 1L << 30;
    private static final long MOST_OF_TEXT = 4L << 20;

    /**
     * @param jar is read to its end, and not closed
     * @param bytes of it
     */
    static JarFacts of(InputStream jar, long bytes) throws IOException {
        var manifest = Optional.<Manifest>empty();
        var texts = new HashMap<String, byte[]>();
        long left = MOST;
        @SuppressWarnings("resource")
        var entries = new ZipInputStream(new BufferedInputStream(jar));
        for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
            if (entry.getName().equals(JarFile.MANIFEST_NAME)) {
                manifest = Optional.of(new Manifest(new Bounded(entries, MOST_OF_TEXT)));
            } else if (TEXTS.matcher(entry.getName()).matches()) {
                texts.put(entry.getName(), new Bounded(entries, MOST_OF_TEXT).readAllBytes());
            } else {
                left -= new Bounded(entries, left).transferTo(OutputStream.nullOutputStream());
            }
        }
        var says = manifest.map(Manifest::getMainAttributes).orElseGet(Attributes::new);
        return new JarFacts(
                bytes,
                header(says, "Bundle-Name"),
                header(says, "Bundle-Vendor"),
                // What follows a semicolon is the address of its text.
                header(says, "Bundle-License").split(";", 2)[0],
                imports(header(says, "Import-Package")),
                texts);
    }

    /** Whether it uses what is only for the kit itself. */
    public boolean usesInsides() {
        return imports.keySet().stream()
                .anyMatch(name -> name.equals("city.madang.kit") || name.startsWith("city.madang.kit."));
    }

    private static SortedMap<String, String> imports(String header) {
        var ours = new TreeMap<String, String>();
        Capabilities.imports(header).forEach((name, version) -> {
            if (name.startsWith(KIT)) {
                ours.put(name, version);
            }
        });
        return ours;
    }

    private static String header(Attributes attributes, String name) {
        return Optional.ofNullable(attributes.getValue(name)).map(String::strip).orElse("");
    }
}
