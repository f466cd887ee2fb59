// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.operations.etc;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Takes secrets out of texts that leave the house: by the names of settings, and wherever a known value turns up. */
public final class Secrets {
    public static final String MASK = "***";

    private static final Pattern NAME = Pattern.compile(
            "(?i).*(password|passwd|secret|token|credential|passphrase|private|keystore\\.key|apikey|api[_.-]key).*"
                    + "|(?i)(.*[_.-])?(pin|key|pw)");
    /** In addresses: {@code user:password@host}, and parameters. */
    private static final Pattern IN_ADDRESS = Pattern.compile("(://[^/\\s:@]+:)[^@/\\s]+@");

    private static final Pattern PARAMETER = Pattern.compile(
            "(?i)((?:password|secret|token|pin|sslpassword|passphrase)[\"']?\\h*[=:]\\h*[\"']?)[^&;\\s\"',}]+");
    /** Shorter ones would take common words out. */
    private static final int SHORTEST = 4;

    private final List<String> values;

    /** @param values known secrets */
    public Secrets(Collection<String> values) {
        this.values = values.stream()
                .map(String::strip)
                .filter(value -> value.length() >= SHORTEST)
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    /** Whether a setting of this name is one. */
    public static boolean isSecret(String name) {
        return NAME.matcher(name).matches();
    }

    /** The text without any. */
    public String without(String text) {
        var clean = PARAMETER
                .matcher(IN_ADDRESS.matcher(text).replaceAll("$1" + MASK + "@"))
                .replaceAll("$1" + MASK);
        for (var value : values) {
            clean = clean.replace(value, MASK);
        }
        return clean;
    }
}
