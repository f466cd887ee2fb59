// SPDX-License-Identifier: Apache-2.0
package city.madang.itest.outside;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** A Maven repository in a folder. */
public final class FolderRepository {
    private static final Path CLONE = Path.of("../..").toAbsolutePath().normalize();
    private static final Pattern ARTIFACT = Pattern.compile("<artifactId>([^<]+)</artifactId>");
    private static final Pattern VERSION = Pattern.compile("<version>([^<]+)</version>");

    private final Path folder;

    private FolderRepository(Path folder) {
        this.folder = folder;
    }

    /** As it is. */
    public static FolderRepository in(Path folder) {
        return new FolderRepository(folder);
    }

    /**
     * Filled with what this build has just made, as deploying it there would do: everything a solution outside of the clone is built
     * with, so parents, contracts, testkit, archetype.
     */
    static FolderRepository fill(Path folder) throws IOException {
        var repository = new FolderRepository(folder);
        repository.add(CLONE.resolve("pom.xml"));
        for (var pom : poms()) {
            repository.add(pom);
        }
        return repository;
    }

    private static List<Path> poms() throws IOException {
        try (var all = Files.walk(CLONE.resolve("bundles"), 3)) {
            return all.filter(path -> path.endsWith("pom.xml")).toList();
        }
    }

    private void add(Path pom) throws IOException {
        var whole = Files.readString(pom);
        var version = first(VERSION, whole);
        var artifact = first(ARTIFACT, whole.substring(whole.indexOf("</parent>") + 1));
        var to = Files.createDirectories(folder.resolve("city/madang/" + artifact + "/" + version));
        Files.copy(pom, to.resolve(artifact + "-" + version + ".pom"));
        for (var end : List.of(".jar", "-tests.jar")) {
            var jar = artifact + "-" + version + end;
            var made = pom.resolveSibling("target").resolve(jar);
            if (Files.exists(made)) {
                Files.copy(made, to.resolve(jar));
            }
        }
    }

    private static String first(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    /**
     * A home for Maven whose settings name this folder first, then what the build's own Maven has fetched already.
     *
     * @param fetched the local repository of the build
     */
    public void settings(Path home, Path fetched) throws IOException {
        var settings = "<settings><profiles><profile><id>madang</id>%s%s</profile></profiles>"
                + "<activeProfiles><activeProfile>madang</activeProfile></activeProfiles></settings>";
        Files.createDirectories(home.resolve(".m2"));
        Files.writeString(
                home.resolve(".m2/settings.xml"),
                settings.formatted(places("repository", "repositories", fetched), plugins(fetched)));
    }

    private String plugins(Path fetched) {
        return places("pluginRepository", "pluginRepositories", fetched);
    }

    private String places(String one, String all, Path fetched) {
        return "<" + all + ">" + place(one, "archetype", folder) + place(one, "fetched", fetched) + "</" + all + ">";
    }

    private static String place(String one, String id, Path where) {
        return "<%1$s><id>%2$s</id><url>%3$s</url><releases><checksumPolicy>ignore</checksumPolicy></releases></%1$s>"
                .formatted(one, id, where.toUri());
    }
}
