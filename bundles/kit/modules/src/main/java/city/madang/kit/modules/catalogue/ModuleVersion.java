// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.catalogue;

import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * A version as Maven writes it: {@code 1.2.3} or {@code 1.2.3-rc1}. One without a word behind it is newer than one with.
 *
 * @param text as it was written
 */
public record ModuleVersion(String text) implements Comparable<ModuleVersion> {
    private static final Pattern FORM = Pattern.compile("(\\d{1,9})(?:\\.(\\d{1,9}))?(?:\\.(\\d{1,9}))?(?:[.-](.+))?");
    private static final Comparator<ModuleVersion> ORDER = Comparator.comparingInt((ModuleVersion v) -> v.number(1))
            .thenComparingInt(v -> v.number(2))
            .thenComparingInt(v -> v.number(3))
            .thenComparing(v -> v.word().isEmpty())
            .thenComparing(ModuleVersion::word);

    /** @throws IllegalArgumentException when it is not of that form */
    public ModuleVersion {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is no version such as 1.2.3");
        }
    }

    /** As bundles write the same version: {@code 1.2.3.rc1}. */
    public String ofBundle() {
        var numbers = number(1) + "." + number(2) + "." + number(3);
        return word().isEmpty() ? numbers : numbers + "." + word().replaceAll("[^A-Za-z0-9_-]", "_");
    }

    @Override
    public int compareTo(ModuleVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return text;
    }

    private int number(int group) {
        var part = part(group);
        return part.isEmpty() ? 0 : Integer.parseInt(part);
    }

    private String word() {
        return part(4);
    }

    private String part(int group) {
        var parts = FORM.matcher(text);
        return parts.matches() && parts.group(group) != null ? parts.group(group) : "";
    }
}
