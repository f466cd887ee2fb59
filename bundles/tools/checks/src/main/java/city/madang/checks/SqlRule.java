// SPDX-License-Identifier: Apache-2.0
package city.madang.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Rule 10 and "SQL only in store": a module touches its own tables only, and only in migrations and mapper files. */
public final class SqlRule {
    private static final Pattern TABLE = Pattern.compile(
            "\\b(?:from|join|into|update|table|references|index\\s+\\w+\\s+on)\\s+(?:only\\s+)?(?:if\\s+(?:not\\s+)?exists\\s+)?([a-z_][a-z0-9_.]*)");
    private static final Pattern NAMED_QUERY =
            Pattern.compile("\\b(?:with(?:\\s+recursive)?|,)\\s+(\\w+)\\s*(?:\\([^)]*\\))?\\s+as\\s*\\(");
    private static final Pattern NOT_A_TABLE = Pattern.compile(
            "(?s)<!--.*?-->|--[^\n]*|/\\*.*?\\*/|'[^']*'|[#$]\\{[^}]*}|<[^>]*>|\\bfor\\s+update\\b|\\bon\\s+(?:update|delete)\\b|\\bdo\\s+update\\b|\\bdistinct\\s+from\\b"
                    + "|\\b(?:extract|trim|substring)\\s*\\([^)]*\\)");
    private static final Pattern SQL_IN_JAVA = Pattern.compile(
            "\"\\s*(?i:select\\s.*\\sfrom\\s|insert\\s+into\\s|update\\s+\\w+\\s+set\\s|delete\\s+from\\s|(?:create|alter|drop)\\s+table\\s)");
    /** MyBatis runs in another bundle, which does not find it; a flat class path in a test does. */
    private static final Pattern OWN_TYPE_IN_FULL =
            Pattern.compile("\\b(?:resultType|parameterType|javaType|ofType)=[\"']city\\.madang\\.(?:solution|kit)\\.");
    /** Derby's table with one row. */
    private static final Set<String> ANYBODYS = Set.of("sysibm.sysdummy1");

    public List<String> problems(BundleModule module) throws IOException {
        var problems = new ArrayList<String>();
        for (var file : module.files(".sql")) {
            if (!file.startsWith(module.resources().resolve("db").resolve(module.id()))) {
                problems.add(module.says(file, "migrations belong in db/" + module.id()));
            }
            tables(module, file, problems);
        }
        for (var file : module.files(".xml")) {
            if (Files.readString(file).contains("<mapper ")) {
                if (module.kind() == BundleModule.Kind.SOLUTION
                        && !file.getParent().endsWith("store")) {
                    problems.add(module.says(file, "mappers belong in the package store"));
                }
                if (Files.readString(file).contains("${")) {
                    problems.add(module.says(file, "values are bound with #{}, never pasted in with ${}"));
                }
                if (OWN_TYPE_IN_FULL.matcher(Files.readString(file)).find()) {
                    problems.add(module.says(file, "a mapper names a type of its bundle by its simple name"));
                }
                tables(module, file, problems);
            }
        }
        if (!(module.kind() == BundleModule.Kind.KIT && module.id().equals("data"))) {
            for (var file : module.files(".java")) {
                if (SQL_IN_JAVA.matcher(Files.readString(file)).find()) {
                    problems.add(module.says(file, "SQL belongs in a mapper file"));
                }
            }
        }
        return problems;
    }

    private static void tables(BundleModule module, Path file, List<String> problems) throws IOException {
        var sql = NOT_A_TABLE
                .matcher(Files.readString(file).toLowerCase(Locale.ROOT))
                .replaceAll(" ? ");
        var own = new HashSet<>(ANYBODYS);
        NAMED_QUERY.matcher(sql).results().forEach(query -> own.add(query.group(1)));
        TABLE.matcher(sql).results().map(table -> table.group(1)).distinct().forEach(table -> {
            if (!own.contains(table) && !table.startsWith(module.id() + "_")) {
                problems.add(module.says(file, "the table " + table + " does not start with " + module.id() + "_"));
            }
        });
    }
}
