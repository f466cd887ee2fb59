// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.features;

import city.madang.kit.modules.catalogue.ModuleVersion;
import java.util.List;
import java.util.Set;

/**
 * A feature of the container.
 *
 * @param files that it brings, below the root of the repository
 * @param also what it brings only beside others
 */
public record Feature(String name, String version, List<String> files, List<Need> needs, List<Conditional> also) {
    public Feature {
        files = List.copyOf(files);
        needs = List.copyOf(needs);
        also = List.copyOf(also);
    }

    /**
     * Another feature that must be there.
     *
     * @param version one, a range such as {@code [1.0,2.0)}, or empty for any
     */
    public record Need(String name, String version) {
        /** @param text {@code name} or {@code name/version} */
        public static Need of(String text) {
            var parts = text.strip().split("/", 2);
            return new Need(parts[0], parts.length == 2 ? parts[1] : "");
        }

        public boolean isMetBy(Feature feature) {
            return feature.name().equals(name) && (isAny() || isRange() || version.equals(feature.version()));
        }

        private boolean isAny() {
            return version.isEmpty() || version.equals("0.0.0");
        }

        /** Ranges are met by the newest: what is delivered was resolved together. */
        private boolean isRange() {
            return version.startsWith("[") || version.startsWith("(");
        }
    }

    /** What is there when all of these features are; a condition on something else counts as met. */
    public record Conditional(List<String> conditions, List<String> files, List<Need> needs) {
        public Conditional {
            conditions = List.copyOf(conditions);
            files = List.copyOf(files);
            needs = List.copyOf(needs);
        }

        public boolean isMetBy(Set<Feature> there) {
            return conditions.stream()
                    .allMatch(condition -> condition.contains(":")
                            || there.stream()
                                    .map(Feature::name)
                                    .anyMatch(Need.of(condition).name()::equals));
        }
    }

    /** Versions that are no such as of modules come first. */
    public static int compareVersions(Feature one, Feature other) {
        try {
            return new ModuleVersion(one.version()).compareTo(new ModuleVersion(other.version()));
        } catch (IllegalArgumentException e) {
            return one.version().compareTo(other.version());
        }
    }
}
