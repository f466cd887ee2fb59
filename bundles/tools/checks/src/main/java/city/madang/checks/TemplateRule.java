// SPDX-License-Identifier: Apache-2.0
package city.madang.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Pages hold no words of their own: every word comes from the texts. */
public final class TemplateRule {
    private static final Pattern MACHINE = Pattern.compile(
            "(?s)\\{#.*?#}|\\{% block face %}\\w+|\\{\\{.*?}}|\\{%.*?%}|<!--.*?-->|<!doctype[^>]*>|&[a-z]+;",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SHOWN_ATTRIBUTE =
            Pattern.compile("\\b(?:title|alt|placeholder|aria-label)=\"([^\"]*)\"");
    private static final Pattern TAG = Pattern.compile("(?s)<[^>]*>");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}[^\n]{0,30}");

    public List<String> problems(BundleModule module) throws IOException {
        var problems = new ArrayList<String>();
        for (var file : module.files(".html")) {
            var page = MACHINE.matcher(Files.readString(file)).replaceAll("");
            var shown = new StringBuilder(TAG.matcher(page).replaceAll("\n"));
            SHOWN_ATTRIBUTE
                    .matcher(page)
                    .results()
                    .forEach(attribute -> shown.append('\n').append(attribute.group(1)));
            WORD.matcher(shown)
                    .results()
                    .forEach(word -> problems.add(module.says(file, "'" + word.group() + "' belongs into the texts")));
        }
        return problems;
    }
}
