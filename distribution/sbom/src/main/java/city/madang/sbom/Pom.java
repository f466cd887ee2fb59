// SPDX-License-Identifier: Apache-2.0
package city.madang.sbom;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The few things that are read from a POM of somebody else. */
final class Pom {
    private static final Pattern LICENCE = Pattern.compile("<license>.*?<name>([^<]+)</name>", Pattern.DOTALL);
    private static final Pattern PARENT = Pattern.compile("<parent>(.*?)</parent>", Pattern.DOTALL);

    private final String text;

    Pom(String text) {
        this.text = text;
    }

    List<String> licences() {
        return LICENCE.matcher(text)
                .results()
                .map(found -> found.group(1).strip().replaceAll("\\s+", " "))
                .toList();
    }

    Optional<Coordinates> parent() {
        return PARENT.matcher(text)
                .results()
                .findFirst()
                .map(found -> found.group(1))
                .map(parent ->
                        new Coordinates(part("groupId", parent), part("artifactId", parent), part("version", parent)));
    }

    private static String part(String name, String text) {
        var found = Pattern.compile("<" + name + ">([^<]+)</").matcher(text);
        return found.find() ? found.group(1).strip() : "";
    }
}
