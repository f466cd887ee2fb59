// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.l10n;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleRevision;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A bundle that is a language pack: it has the capability {@code madang.language} with the attribute {@code tag}, and files
 * {@code l10n/<module>_<tag>.properties}. Everything is read when it starts; nothing of the bundle is held afterwards.
 */
final class PackBundle {
    private static final Logger LOG = LoggerFactory.getLogger(PackBundle.class);
    private static final String CAPABILITY = "madang.language";

    private PackBundle() {}

    /** Empty when the bundle is no language pack, or a broken one (logged). */
    static Optional<LanguagePack> read(Bundle bundle) {
        var revision = bundle.adapt(BundleRevision.class);
        if (revision == null) {
            return Optional.empty();
        }
        var declared = revision.getDeclaredCapabilities(CAPABILITY);
        if (declared.isEmpty()) {
            return Optional.empty();
        }
        var tag = String.valueOf(declared.get(0).getAttributes().get("tag"));
        try {
            var language = new Locale.Builder().setLanguageTag(tag).build();
            var pack = new LanguagePack(language, patterns(bundle, tag));
            LOG.info(
                    "Language {} from {}: {} modules",
                    tag,
                    bundle,
                    pack.patterns().size());
            return Optional.of(pack);
        } catch (IllformedLocaleException e) {
            LOG.warn("{} is not used: its tag '{}' is not a BCP 47 language tag", bundle, tag);
            return Optional.empty();
        }
    }

    private static Map<String, Map<String, String>> patterns(Bundle bundle, String tag) {
        var patterns = new HashMap<String, Map<String, String>>();
        var ending = "_" + tag + ".properties";
        var files = bundle.findEntries("l10n", "*" + ending, false);
        for (URL file : files == null ? Collections.<URL>emptyList() : Collections.list(files)) {
            var name = file.getPath().substring(file.getPath().lastIndexOf('/') + 1);
            var module = name.substring(0, name.length() - ending.length());
            try (var in = file.openStream()) {
                patterns.put(module, CatalogueFile.read(in));
            } catch (IOException e) {
                LOG.warn("{} of {} is not used: it is not a UTF-8 properties file: {}", name, bundle, e.getMessage());
            }
        }
        return patterns;
    }
}
