// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.catalogue;

import java.util.List;
import java.util.Optional;

/** Where a jar is in a Maven repository. */
public record MavenPlace(String group, String artifact, ModuleVersion version) {
    /**
     * Reads a path below the repository's root.
     *
     * @param path with {@code /} between its segments
     * @return empty when it is no jar in Maven's order, or one with a classifier
     */
    static Optional<MavenPlace> of(String path) {
        var segments = List.of(path.split("/"));
        int last = segments.size() - 1;
        if (last < 3) {
            return Optional.empty();
        }
        var artifact = segments.get(last - 2);
        var version = segments.get(last - 1);
        if (!segments.get(last).equals(artifact + "-" + version + ".jar")) {
            return Optional.empty();
        }
        try {
            var group = String.join(".", segments.subList(0, last - 2));
            return Optional.of(new MavenPlace(group, artifact, new ModuleVersion(version)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The jar, below the repository's root. */
    public String path() {
        return group.replace('.', '/') + "/" + artifact + "/" + version + "/" + artifact + "-" + version + ".jar";
    }

    /** The file of features that a module attaches, below the repository's root. */
    public String featuresPath() {
        return group.replace('.', '/') + "/" + artifact + "/" + version + "/" + artifact + "-" + version
                + "-features.xml";
    }

    /** The same as the container names it. */
    public String featuresUrl() {
        return "mvn:" + group + "/" + artifact + "/" + version + "/xml/features";
    }
}
