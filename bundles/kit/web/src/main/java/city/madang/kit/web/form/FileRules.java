// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web.form;

import city.madang.file.FileRule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the fields of a form take.
 *
 * @param own by field
 * @param any for all other fields together
 */
public record FileRules(Map<String, FileRule> own, Optional<FileRule> any) {
    public static final FileRules NONE = new FileRules(Map.of(), Optional.empty());

    public FileRules {
        own = Map.copyOf(own);
    }

    public FileRules with(FileRule rule) {
        return new FileRules(own, Optional.of(rule));
    }

    public FileRules with(String field, FileRule rule) {
        var more = new LinkedHashMap<>(own);
        more.put(field, rule);
        return new FileRules(more, any);
    }

    public boolean isEmpty() {
        return own.isEmpty() && any.isEmpty();
    }

    /** Empty when the field takes no files. */
    public Optional<FileRule> of(String field) {
        return Optional.ofNullable(own.get(field)).or(() -> any);
    }

    /** The most files in one call. */
    public int files() {
        return all().mapToInt(FileRule::files).sum();
    }

    /** The most bytes of all files of one call. */
    public long bytes() {
        return all().mapToLong(rule -> rule.files() * rule.bytes()).sum();
    }

    /** The most bytes of one file. */
    public long largest() {
        return all().mapToLong(FileRule::bytes).max().orElse(0);
    }

    private Stream<FileRule> all() {
        return Stream.concat(own.values().stream(), any.stream());
    }
}
