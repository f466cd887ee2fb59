// SPDX-License-Identifier: Apache-2.0
package city.madang.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Language packs: no text without its English source, the same placeholders, and nothing missing where that is asked. */
public final class TranslationRule {
    private final Set<String> complete;

    /** @param complete tags of languages in which nothing may be missing; others may fall back to English */
    public TranslationRule(Set<String> complete) {
        this.complete = Set.copyOf(complete);
    }

    public List<String> problems(List<BundleModule> modules) throws IOException {
        var english = MessageRule.catalogues(modules);
        var problems = new ArrayList<String>();
        for (var pack : packs(modules)) {
            for (var file : pack.files(".properties")) {
                var base = file.getFileName().toString().replace("_" + pack.id() + ".properties", "");
                if (!english.containsKey(base)) {
                    problems.add(pack.says(
                            file, "there is no module " + base + ", or the name does not end in _" + pack.id()));
                }
            }
            for (var source : english.entrySet()) {
                compare(pack, source.getKey(), source.getValue(), problems);
            }
        }
        return problems;
    }

    /** What translators may still do in languages that need not be complete. */
    public List<String> missing(List<BundleModule> modules) throws IOException {
        var missing = new ArrayList<String>();
        for (var pack : packs(modules)) {
            if (!complete.contains(pack.id())) {
                for (var source : MessageRule.catalogues(modules).entrySet()) {
                    var translated = patterns(pack, source.getValue(), source.getKey());
                    source.getValue().patterns().keySet().stream()
                            .filter(key -> !translated.containsKey(key))
                            .forEach(key -> missing.add(pack.id() + ": " + source.getKey() + ": " + key));
                }
            }
        }
        return missing;
    }

    private void compare(BundleModule pack, String base, MessageFile original, List<String> problems)
            throws IOException {
        var english = original.patterns();
        var translated = patterns(pack, original, base);
        for (var file : List.of(carried(pack, original, base), file(pack, base))) {
            if (Files.exists(file)) {
                MessageFile.read(file)
                        .problems(Locale.forLanguageTag(pack.id()))
                        .forEach(problem -> problems.add(pack.says(base + ": " + problem)));
            }
        }
        translated.forEach((key, pattern) -> {
            var source = english.get(key);
            if (source == null) {
                problems.add(pack.says(base + ": " + key + " is not there in English"));
            } else if (isReadable(pattern)
                    && isReadable(source)
                    && !MessageFile.arguments(pattern).equals(MessageFile.arguments(source))) {
                problems.add(pack.says(base + ": " + key + " does not have the placeholders of the English text"));
            }
        });
        if (complete.contains(pack.id())) {
            english.keySet().stream()
                    .filter(key -> !translated.containsKey(key))
                    .forEach(key -> problems.add(pack.says(base + ": " + key + " is missing")));
        }
    }

    private static boolean isReadable(String pattern) {
        try {
            MessageFile.arguments(pattern);
            return true;
        } catch (IllegalArgumentException reportedElsewhere) {
            return false;
        }
    }

    /** What the pack has, and what the module carries itself where the pack has nothing. */
    private static Map<String, String> patterns(BundleModule pack, MessageFile source, String base) throws IOException {
        var patterns = new LinkedHashMap<String, String>();
        for (var file : List.of(carried(pack, source, base), file(pack, base))) {
            if (Files.exists(file)) {
                patterns.putAll(MessageFile.read(file).patterns());
            }
        }
        return patterns;
    }

    private static Path carried(BundleModule pack, MessageFile source, String base) {
        return source.path().resolveSibling(base + "_" + pack.id() + ".properties");
    }

    private static Path file(BundleModule pack, String base) {
        return pack.resources().resolve("l10n").resolve(base + "_" + pack.id() + ".properties");
    }

    private static List<BundleModule> packs(List<BundleModule> modules) {
        return modules.stream()
                .filter(module -> module.kind() == BundleModule.Kind.LANGUAGE)
                .toList();
    }
}
