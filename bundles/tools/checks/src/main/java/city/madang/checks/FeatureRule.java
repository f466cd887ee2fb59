// SPDX-License-Identifier: Apache-2.0
package city.madang.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Rule 9: libraries of others are installed once, by the feature {@code madang-base}, before anything of ours. */
public final class FeatureRule {
    private static final Pattern FEATURE = Pattern.compile("(?s)<feature name=\"([^\"]+)\".*?</feature>");
    private static final Pattern BUNDLE = Pattern.compile("<bundle[^>]*>\\s*mvn:([^/<]+)/([^/<]+)");

    /** @param repositories features files */
    public List<String> problems(List<Path> repositories) throws IOException {
        var problems = new ArrayList<String>();
        for (var repository : repositories) {
            FEATURE.matcher(Files.readString(repository))
                    .results()
                    .forEach(feature -> BUNDLE.matcher(feature.group())
                            .results()
                            .forEach(bundle -> {
                                boolean ours = bundle.group(1).equals("city.madang");
                                boolean base = feature.group(1).equals("madang-base");
                                if (ours == base) {
                                    problems.add(repository.getFileName() + ": " + bundle.group(2)
                                            + " may not be in the feature " + feature.group(1));
                                }
                            }));
        }
        return problems;
    }
}
