// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.catalogue;

import java.util.Map;
import java.util.Optional;

/** What a bundle can bring to a city. It says so by a capability of its manifest. */
public enum Kind {
    SOLUTION("madang.solution", "id", "madang-solution-"),
    LANGUAGE("madang.language", "tag", "madang-language-"),
    COUNTRY("madang.country", "code", "madang-country-"),
    DRIVER("madang.device.driver", "id", "madang-device-");

    private final String namespace;
    private final String naming;
    private final String feature;

    Kind(String namespace, String naming, String feature) {
        this.namespace = namespace;
        this.naming = naming;
        this.feature = feature;
    }

    /** Name of the feature that brings it. */
    public String feature(String id) {
        return feature + (this == COUNTRY ? id.toLowerCase(java.util.Locale.ROOT) : id);
    }

    String namespace() {
        return namespace;
    }

    /** Its id, when the attributes have one that can stand in names of files and pages. */
    Optional<String> id(Map<String, String> attributes) {
        return Optional.ofNullable(attributes.get(naming)).filter(id -> id.matches("[A-Za-z][A-Za-z0-9-]{0,39}"));
    }
}
