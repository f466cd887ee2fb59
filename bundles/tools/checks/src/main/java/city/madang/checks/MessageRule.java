// SPDX-License-Identifier: Apache-2.0
package city.madang.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * English texts: what is used is there, what is there is used, and every pattern can be read. A module may use the kit's texts
 * as well as its own; the kit's are used by anybody.
 */
public final class MessageRule {
    private static final String KIT = "kit";

    /** Problems of all modules together, since the kit's texts are everybody's. */
    public List<String> problems(List<BundleModule> modules) throws IOException {
        var problems = new ArrayList<String>();
        var used = new LinkedHashMap<BundleModule, UsedKeys>();
        for (var module : modules) {
            if (module.kind() != BundleModule.Kind.LANGUAGE) {
                used.put(module, UsedKeys.of(module));
            }
        }
        var catalogues = catalogues(modules);
        for (var entry : catalogues.entrySet()) {
            var file = entry.getValue();
            file.problems(Locale.ENGLISH).forEach(problem -> problems.add(entry.getKey() + " texts: " + problem));
            for (var key : file.patterns().keySet()) {
                if (used.entrySet().stream()
                        .noneMatch(user -> sees(user.getKey(), entry.getKey())
                                && user.getValue().uses(key))) {
                    problems.add(entry.getKey() + " texts: nothing uses " + key);
                }
            }
        }
        used.forEach((module, keys) -> keys.needed().forEach(key -> {
            if (catalogues.entrySet().stream()
                    .noneMatch(entry -> sees(module, entry.getKey())
                            && entry.getValue().patterns().containsKey(key))) {
                problems.add(module.says("the text " + key + " is used and not there"));
            }
        }));
        problems.addAll(hidden(catalogues));
        return problems;
    }

    /** A module's text is looked for first, so one with the name of a text of the kit would stand on pages that all share. */
    private static List<String> hidden(Map<String, MessageFile> catalogues) {
        var kit = Optional.ofNullable(catalogues.get(KIT))
                .map(MessageFile::patterns)
                .orElse(Map.of());
        return catalogues.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(KIT))
                .flatMap(entry -> entry.getValue().patterns().keySet().stream()
                        .filter(kit::containsKey)
                        .map(key -> entry.getKey() + " texts: " + key + " is the name of a text of the kit"))
                .toList();
    }

    private static boolean sees(BundleModule module, String catalogue) {
        return catalogue.equals(KIT) || catalogue.equals(module.id());
    }

    /** English texts by message base. */
    static Map<String, MessageFile> catalogues(List<BundleModule> modules) throws IOException {
        var catalogues = new LinkedHashMap<String, MessageFile>();
        for (var module : modules) {
            var folder = module.resources().resolve("l10n");
            if (module.kind() != BundleModule.Kind.LANGUAGE && Files.isDirectory(folder)) {
                for (var file : module.files(".properties")) {
                    var name = file.getFileName().toString();
                    if (file.getParent().equals(folder) && !name.contains("_")) {
                        catalogues.put(name.replace(".properties", ""), MessageFile.read(file));
                    }
                }
            }
        }
        return catalogues;
    }
}
