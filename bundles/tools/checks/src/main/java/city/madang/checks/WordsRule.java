// SPDX-License-Identifier: Apache-2.0
package city.madang.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What is written in sources and what is not: names, marks for later, and what a package is for. */
public final class WordsRule {
    private static final Map<Pattern, String> FORBIDDEN = Map.of(
            Pattern.compile("@" + "author"), "no author tag; the history knows",
            Pattern.compile("\\b(?:TODO|FIXME)\\b(?!\\(#\\d+\\))"), "a TODO needs an issue: TODO(#12)",
            Pattern.compile("\\bstyle=\"|<script>(?!\\s*</script>)|<style"),
                    "no inline style or script; the CSP forbids it");
    private static final Pattern FORBIDDEN_NAME = Pattern.compile(".*(?:Util|Utils|Helper|Impl)|Default[A-Z].*");
    private static final Pattern COMMENT = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);
    private static final int LEAST_WORDS = 40;

    public List<String> problems(BundleModule module) throws IOException {
        var problems = new ArrayList<String>();
        for (var ending : List.of(".java", ".sql", ".xml", ".html", ".properties", ".css", ".cfg")) {
            for (var file : module.files(ending)) {
                forbidden(module, file, problems);
            }
        }
        for (var file : module.files(".java")) {
            var name = file.getFileName().toString().replace(".java", "");
            if (FORBIDDEN_NAME.matcher(name).matches()) {
                problems.add(module.says(file, "a class is named for what it does, not Util, Helper, Impl or Default"));
            }
        }
        if (module.kind() != BundleModule.Kind.LANGUAGE && module.kind() != BundleModule.Kind.COUNTRY) {
            packageInfo(module, problems);
        }
        return problems;
    }

    private static void forbidden(BundleModule module, Path file, List<String> problems) throws IOException {
        if (file.toString().contains("/assets/")) {
            return;
        }
        var text = Files.readString(file);
        FORBIDDEN.forEach((pattern, reason) -> {
            if (pattern.matcher(text).find()) {
                problems.add(module.says(file, reason));
            }
        });
    }

    private static void packageInfo(BundleModule module, List<String> problems) throws IOException {
        if (!module.isApi()) {
            var root = module.java()
                    .resolve(module.symbolicName().replace('.', '/'))
                    .resolve("package-info.java");
            if (!Files.exists(root) || !Files.readString(root).contains("{@link")) {
                problems.add(module.says("its root package needs a package-info that says where to start ({@link})"));
            }
            return;
        }
        for (var folder :
                module.files(".java").stream().map(Path::getParent).distinct().toList()) {
            var info = folder.resolve("package-info.java");
            var text = Files.exists(info) ? Files.readString(info) : "";
            var comment = COMMENT.matcher(text);
            var words = comment.find() ? comment.group(1).split("\\s+").length : 0;
            if (!text.contains("@Version(") || !text.contains("{@link") || words < LEAST_WORDS) {
                problems.add(module.says(
                        info, "an exported package needs @Version, a {@link} and " + LEAST_WORDS + " words or more"));
            }
        }
    }
}
