// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.export;

import city.madang.kit.modules.features.Feature;
import city.madang.kit.modules.features.FeaturesFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All features of an installation's repository, and what some of them need. As the container does it, with one difference: where
 * it would choose among bundles, all are counted.
 *
 * @param files by their place below the root of the repository
 */
record Features(SortedMap<String, FeaturesFile> files, List<Feature> all) {
    private static final String ENDING = "-features.xml";

    static Features in(Path repository) throws IOException {
        var files = new TreeMap<String, FeaturesFile>();
        try (var found = Files.walk(repository)) {
            for (var file :
                    found.filter(each -> each.toString().endsWith(ENDING)).toList()) {
                try (var content = Files.newInputStream(file)) {
                    files.put(repository.relativize(file).toString().replace('\\', '/'), FeaturesFile.of(content));
                }
            }
        }
        var all = new ArrayList<Feature>();
        for (var file : files.values()) {
            all.addAll(file.features());
        }
        return new Features(files, List.copyOf(all));
    }

    /** What follows the prefix in the names of features. */
    SortedSet<String> ids(String prefix) {
        return all.stream()
                .map(Feature::name)
                .filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The newest that meets a need. */
    Optional<Feature> find(Feature.Need need) {
        return all.stream().filter(need::isMetBy).max(Feature::compareVersions);
    }

    /**
     * These features and everything that they need.
     *
     * @throws Refused when one is in no file
     */
    Set<Feature> with(Collection<Feature.Need> roots) {
        var found = new LinkedHashSet<Feature>();
        var open = new ArrayDeque<>(roots);
        while (!open.isEmpty()) {
            var need = open.remove();
            var feature = find(need)
                    .orElseThrow(() -> new Refused("the feature " + need.name() + " " + need.version()
                            + " is in no file of features of this installation"));
            if (found.add(feature)) {
                open.addAll(feature.needs());
            }
            if (open.isEmpty()) {
                missing(found).forEach(open::add);
            }
        }
        return found;
    }

    /** Files that these features bring, below the root of the repository. */
    static SortedSet<String> files(Set<Feature> features) {
        return features.stream()
                .flatMap(each -> Stream.concat(
                        each.files().stream(), also(each, features).flatMap(more -> more.files().stream())))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The files of features of an installation with these features only; those that list none of them and are not named are left
     * out.
     *
     * @param named which the container reads at its start
     */
    SortedMap<String, byte[]> cut(Set<Feature> features, Collection<String> named) throws IOException {
        var staying = new TreeSet<String>();
        for (var file : files.entrySet()) {
            if (named.contains(file.getKey())
                    || file.getValue().features().stream().anyMatch(features::contains)) {
                staying.add(file.getKey());
            }
        }
        var cut = new TreeMap<String, byte[]>();
        for (var path : staying) {
            cut.put(path, files.get(path).only(features, staying::contains));
        }
        return cut;
    }

    /**
     * A file of features that lists this one only.
     *
     * @throws Refused when it is in no file
     */
    byte[] only(Feature.Need need) throws IOException {
        var wanted = find(need);
        for (var file : files.values()) {
            if (wanted.isPresent() && file.features().contains(wanted.get())) {
                return file.only(Set.of(wanted.get()), path -> false);
            }
        }
        throw new Refused("the feature " + need.name() + " is in no file of features");
    }

    private static List<Feature.Need> missing(Set<Feature> features) {
        var there = features.stream().map(Feature::name).collect(Collectors.toSet());
        return features.stream()
                .flatMap(each -> also(each, features))
                .flatMap(each -> each.needs().stream())
                .filter(need -> !there.contains(need.name()))
                .toList();
    }

    private static Stream<Feature.Conditional> also(Feature feature, Set<Feature> there) {
        return feature.also().stream().filter(each -> each.isMetBy(there));
    }
}
