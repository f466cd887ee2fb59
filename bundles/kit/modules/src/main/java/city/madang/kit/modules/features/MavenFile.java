// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.features;

import java.util.List;

/** Where a file that the container names by a {@code mvn:} address is, below the root of a repository. */
public final class MavenFile {
    private static final String SCHEME = "mvn:";
    private static final int LEAST = 3;
    private static final int MOST = 5;

    private MavenFile() {}

    /** Whether the container would look for it in a repository. */
    public static boolean isAddress(String text) {
        return text.contains(SCHEME);
    }

    /**
     * @param address {@code mvn:group/artifact/version/type/classifier}, the last two perhaps missing; before it may stand
     *     {@code wrap:}, behind it options after {@code $} or {@code ?}
     * @throws IllegalArgumentException when it is no such address
     */
    public static String path(String address) {
        int from = address.indexOf(SCHEME);
        var coordinates = address.substring(from + SCHEME.length()).strip().split("[$?]", 2)[0];
        var parts = coordinates.substring(coordinates.indexOf('!') + 1).split("/");
        if (from < 0
                || parts.length < LEAST
                || parts.length > MOST
                || List.of(parts).contains("..")) {
            throw new IllegalArgumentException("no address of a Maven repository: " + address);
        }
        var type = parts.length > LEAST ? parts[LEAST] : "jar";
        var classifier = parts.length == MOST ? "-" + parts[MOST - 1] : "";
        return parts[0].replace('.', '/') + "/" + parts[1] + "/" + parts[2] + "/" + parts[1] + "-" + parts[2]
                + classifier + "." + type;
    }
}
