// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.export;

import city.madang.kit.modules.catalogue.Catalogue;
import city.madang.kit.modules.catalogue.CatalogueEntry;
import city.madang.kit.modules.catalogue.Kind;
import city.madang.kit.modules.catalogue.Trust;
import city.madang.kit.modules.features.Feature;
import city.madang.kit.modules.features.MavenFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An installation as it was delivered: programs, the repository, and the settings of {@code lib/etc}, where nobody writes. What a city
 * made of its own {@code etc/} is never read here, because secrets stand there.
 */
final class Delivered {
    static final String SETTINGS = "lib/etc";
    static final String PROGRAM = "bin/madang";
    private static final String REPOSITORY = "system";
    private static final String FEATURES = "org.apache.karaf.features.cfg";
    private static final String KIT = "madang-kit";
    private static final Pattern IN_SCRIPT = Pattern.compile("\"\\$home\"/system/([^ ;\"\\\\]+)");

    private final Path home;
    private final Map<String, String> versions;
    private final Catalogue catalogue;
    private final Features features;

    /**
     * @param versions of modules that are wanted instead of the newest, by id
     * @throws Refused when it does not hold what is needed
     */
    Delivered(Path home, Map<String, String> versions) throws IOException {
        this.home = home;
        this.versions = Map.copyOf(versions);
        for (var needed : List.of(SETTINGS, PROGRAM, "sbom.json")) {
            if (Files.notExists(home.resolve(needed))) {
                throw new Refused(
                        "there is no " + home.resolve(needed) + ": export from an installation as it was delivered");
            }
        }
        // What lies in the repository was trusted once; who takes the export in decides again.
        catalogue = new Catalogue(
                repository(),
                home.resolve("none"),
                archives -> archives.stream().collect(Collectors.toMap(Function.identity(), archive -> Trust.TRUSTED)));
        catalogue.refresh();
        features = Features.in(repository());
    }

    Path repository() {
        return home.resolve(REPOSITORY);
    }

    Path file(String path) {
        return home.resolve(path);
    }

    Features features() {
        return features;
    }

    /** Version of the product. */
    String version() {
        return features.find(new Feature.Need(KIT, "")).orElseThrow().version();
    }

    SortedSet<String> ids(Kind kind) {
        return catalogue.ids(kind);
    }

    /** In the version that is wanted, else in the newest. */
    Optional<CatalogueEntry> find(Kind kind, String id) {
        var wanted = kind == Kind.SOLUTION ? Optional.ofNullable(versions.get(id)) : Optional.<String>empty();
        return wanted.flatMap(version -> catalogue.find(id, version)).or(() -> newest(kind, id));
    }

    private Optional<CatalogueEntry> newest(Kind kind, String id) {
        return ids(kind).stream()
                .filter(id::equalsIgnoreCase)
                .findFirst()
                .flatMap(found -> catalogue.newest(kind, found));
    }

    /** What the container starts with, without any module. */
    List<Feature.Need> boot() throws IOException {
        return listed("featuresBoot").map(Feature.Need::of).toList();
    }

    /** Files of features that the container reads at its start, below the root of the repository. */
    List<String> named() throws IOException {
        return listed("featuresRepositories").map(MavenFile::path).toList();
    }

    /** Files of the repository that no feature names: what the container begins with, and what {@code bin/madang} calls. */
    SortedSet<String> besides() throws IOException {
        var all = new TreeSet<String>();
        settings("startup.properties").keySet().forEach(address -> all.add(MavenFile.path(address.toString())));
        var framework = settings("config.properties");
        all.add(MavenFile.path(framework.getProperty("karaf.framework." + framework.getProperty("karaf.framework"))));
        var script = IN_SCRIPT.matcher(Files.readString(home.resolve(PROGRAM)));
        while (script.find()) {
            matching(script.group(1)).forEach(all::add);
        }
        return all;
    }

    /** All files below a folder of the installation, by their place below the home; none when it is not there. */
    SortedMap<String, Content> folder(String name) throws IOException {
        var all = new TreeMap<String, Content>();
        if (Files.notExists(home.resolve(name))) {
            return all;
        }
        try (var files = Files.walk(home.resolve(name))) {
            files.filter(Files::isRegularFile).forEach(file -> all.put(place(home, file), Content.of(file)));
        }
        return all;
    }

    private Stream<String> matching(String glob) throws IOException {
        var matcher = repository().getFileSystem().getPathMatcher("glob:" + glob);
        try (var files = Files.walk(repository())) {
            return files
                    .filter(Files::isRegularFile)
                    .filter(file -> matcher.matches(repository().relativize(file)))
                    .map(file -> place(repository(), file))
                    .toList()
                    .stream();
        }
    }

    private Stream<String> listed(String name) throws IOException {
        return Arrays.stream(settings(FEATURES).getProperty(name).split(",")).map(String::strip);
    }

    private Properties settings(String file) throws IOException {
        var all = new Properties();
        try (var in = Files.newBufferedReader(home.resolve(SETTINGS).resolve(file))) {
            all.load(in);
        }
        return all;
    }

    static String place(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }
}
