// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.l10n;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** A file of texts: UTF-8 properties, a leading byte order mark allowed. */
final class CatalogueFile {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private CatalogueFile() {}

    /** Where a module's English source texts are. */
    static String english(String module) {
        return "l10n/" + module + ".properties";
    }

    static String translated(String module, String tag) {
        return "l10n/" + module + "_" + tag + ".properties";
    }

    /**
     * Patterns by key.
     *
     * @throws IOException also when it is not UTF-8 or not a properties file
     */
    static Map<String, String> read(InputStream in) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var reader = new BufferedReader(new InputStreamReader(in, decoder));
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        var properties = new Properties();
        try {
            properties.load(reader);
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
        var patterns = new HashMap<String, String>();
        properties.stringPropertyNames().forEach(key -> patterns.put(key, properties.getProperty(key)));
        return Map.copyOf(patterns);
    }
}
