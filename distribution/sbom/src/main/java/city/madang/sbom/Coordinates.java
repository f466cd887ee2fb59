// SPDX-License-Identifier: Apache-2.0
package city.madang.sbom;

import java.nio.file.Path;

/** The name of an artifact in Maven's repositories. */
record Coordinates(String group, String artifact, String version) {
    /** @param file in a repository, from its top */
    static Coordinates of(Path file) {
        int names = file.getNameCount();
        return new Coordinates(
                file.subpath(0, names - 3).toString().replace('/', '.'),
                file.getName(names - 3).toString(),
                file.getName(names - 2).toString());
    }

    Path pom() {
        return Path.of(group.replace('.', '/'), artifact, version, artifact + "-" + version + ".pom");
    }

    /** Package URL (purl-spec, type maven). */
    String url() {
        return "pkg:maven/" + group + "/" + artifact + "@" + version;
    }
}
