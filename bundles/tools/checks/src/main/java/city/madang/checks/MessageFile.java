// SPDX-License-Identifier: Apache-2.0
package city.madang.checks;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * Texts of one module in one language, as they lie in the sources.
 *
 * @param patterns by key
 * @param twice keys that come more than once
 */
public record MessageFile(Path path, Map<String, String> patterns, List<String> twice) {
    /** @throws IOException also when it is not UTF-8 */
    public static MessageFile read(Path path) throws IOException {
        var patterns = new LinkedHashMap<String, String>();
        var twice = new ArrayList<String>();
        try (Reader reader = Files.newBufferedReader(path)) {
            new Properties() {
                private static final long serialVersionUID = 1L;

                @Override
                public synchronized Object put(Object key, Object value) {
                    if (patterns.put((String) key, (String) value) != null) {
                        twice.add((String) key);
                    }
                    return null;
                }
            }.load(reader);
        }
        return new MessageFile(path, patterns, twice);
    }

    /** What is wrong with the file itself. */
    List<String> problems(Locale locale) {
        var problems = new ArrayList<String>();
        twice.forEach(key -> problems.add(key + " comes twice"));
        patterns.forEach((key, pattern) -> {
            try {
                arguments(pattern);
                new MessageFormat(pattern, locale);
            } catch (IllegalArgumentException e) {
                problems.add(key + " is malformed: " + e.getMessage());
            }
        });
        return problems;
    }

    /** Names or numbers of what is filled in. */
    static Set<String> arguments(String pattern) {
        return new TreeSet<>(new MessageFormat(pattern, Locale.ENGLISH).getArgumentNames());
    }
}
