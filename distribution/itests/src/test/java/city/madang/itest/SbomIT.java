// SPDX-License-Identifier: Apache-2.0
package city.madang.itest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bill of materials that lies in the archive. */
class SbomIT {
    @TempDir
    Path folder;

    @Test
    void namesEveryJarThatIsDelivered() throws Exception {
        var home = Archive.unpack(Archive.delivered(), folder);
        var bill = new ObjectMapper().readTree(home.resolve("sbom.json").toFile());
        var named = new TreeSet<String>();
        for (var component : bill.get("components")) {
            named.add(component.at("/properties/0/value").asText());
            assertThat(component.get("version").asText()).isNotEqualTo("unknown");
            assertThat(hasLicence(component)).as("licence of " + component).isTrue();
        }
        assertThat(named).containsAll(delivered(home)).anyMatch(place -> place.startsWith("pkg:npm/"));
    }

    /** The POMs of Karaf's cryptography do not come with its jars. */
    private static boolean hasLicence(JsonNode component) {
        return !component.path("licenses").isEmpty()
                || component.get("group").asText().equals("org.bouncycastle");
    }

    private static TreeSet<String> delivered(Path home) throws IOException {
        var places = new TreeSet<String>();
        try (var files = Files.walk(home)) {
            for (var file : files.filter(f -> f.toString().endsWith(".jar")).toList()) {
                var place = home.relativize(file).toString();
                places.add(place);
                try (var jar = new JarFile(file.toFile())) {
                    jar.stream()
                            .filter(entry -> entry.getName().endsWith(".jar"))
                            .forEach(entry -> places.add(place + "!/" + entry.getName()));
                }
            }
        }
        return places;
    }
}
