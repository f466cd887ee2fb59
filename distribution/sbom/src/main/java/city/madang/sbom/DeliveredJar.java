// SPDX-License-Identifier: Apache-2.0
package city.madang.sbom;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarInputStream;
import java.util.zip.ZipInputStream;

/**
 * A jar of the installation, or one that lies in such a jar.
 *
 * @param place from the top of the installation; of an inner jar after {@code !/}
 */
record DeliveredJar(String place, byte[] content) {
    /** All of a folder, each followed by those that lie in it. */
    static List<DeliveredJar> in(Path folder) throws IOException {
        var all = new ArrayList<DeliveredJar>();
        try (var files = Files.walk(folder)) {
            for (var file :
                    files.filter(f -> f.toString().endsWith(".jar")).sorted().toList()) {
                new DeliveredJar(folder.relativize(file).toString(), Files.readAllBytes(file)).addTo(all);
            }
        }
        return all;
    }

    boolean isInner() {
        return place.contains("!/");
    }

    /** What its manifest says (OSGi, {@code Bundle-License}); an address or a name. */
    Optional<String> licence() throws IOException {
        try (var jar = new JarInputStream(new ByteArrayInputStream(content))) {
            return Optional.ofNullable(jar.getManifest())
                    .map(manifest -> manifest.getMainAttributes().getValue("Bundle-License"))
                    .map(text -> text.replace("\"", "").replaceAll("[,;].*", "").strip())
                    .filter(text -> !text.isEmpty());
        }
    }

    private void addTo(List<DeliveredJar> all) throws IOException {
        all.add(this);
        try (var entries = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (entry.getName().endsWith(".jar")) {
                    new DeliveredJar(place + "!/" + entry.getName(), entries.readAllBytes()).addTo(all);
                }
            }
        }
    }
}
