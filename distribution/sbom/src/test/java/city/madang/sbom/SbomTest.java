// SPDX-License-Identifier: Apache-2.0
package city.madang.sbom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An installation of three jars, one of them within another. */
class SbomTest {
    private static final String PARENT =
            "<project><licenses><license><name>Free\n for all</name></license></licenses></project>";
    private static final String POM =
            "<project><parent><groupId>org.lamp</groupId><artifactId>lamps</artifactId><version>1</version></parent></project>";

    @TempDir
    Path folder;

    @Test
    void namesEveryJarWithItsOriginAndLicence() throws Exception {
        var inner = jar("MIT", "", new byte[0]);
        put("repository/org/lamp/bulb/2.1/bulb-2.1.jar", inner);
        put("repository/org/lamp/bulb/2.1/bulb-2.1.pom", POM.getBytes(StandardCharsets.UTF_8));
        put("repository/org/lamp/lamps/1/lamps-1.pom", PARENT.getBytes(StandardCharsets.UTF_8));
        put("home/system/city/madang/kit-lamp/7/kit-lamp-7.jar", jar("", "lib/bulb.jar", inner));
        put("home/system/org/cord/cord/3/cord-3.jar", jar("\"https://cord.example/licence\";x=y", "", new byte[0]));

        assertThat(made())
                .contains(
                        "pkg:maven/city.madang/kit-lamp@7",
                        "pkg:maven/org.lamp/bulb@2.1",
                        "system/city/madang/kit-lamp/7/kit-lamp-7.jar!/lib/bulb.jar",
                        "Free for all",
                        "pkg:maven/org.cord/cord@3",
                        "\"https://cord.example/licence\"",
                        "pkg:npm/leaflet@1.9.4",
                        "BSD-2-Clause")
                .doesNotContain("MIT");
    }

    @Test
    void refusesAJarThatNobodyKnows() throws Exception {
        put("repository/empty.txt", new byte[0]);
        put("home/lib/boot/stray.jar", jar("", "", new byte[0]));

        assertThatThrownBy(this::made).hasMessageContaining("lib/boot/stray.jar");
    }

    private String made() throws Exception {
        var file = folder.resolve("sbom.json");
        Sbom.main(new String[] {
            folder.resolve("home").toString(),
            "7",
            "2026-01-01T00:00:00Z",
            folder.resolve("repository").toString(),
            file.toString(),
            "BSD-2-Clause=pkg:npm/leaflet@1.9.4"
        });
        return Files.readString(file);
    }

    private void put(String file, byte[] content) throws IOException {
        var path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.write(path, content);
    }

    private static byte[] jar(String licence, String entry, byte[] content) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        if (!licence.isEmpty()) {
            manifest.getMainAttributes().putValue("Bundle-License", licence);
        }
        var bytes = new ByteArrayOutputStream();
        try (var jar = new JarOutputStream(bytes, manifest)) {
            if (!entry.isEmpty()) {
                jar.putNextEntry(new ZipEntry(entry));
                jar.write(content);
            }
        }
        return bytes.toByteArray();
    }
}
