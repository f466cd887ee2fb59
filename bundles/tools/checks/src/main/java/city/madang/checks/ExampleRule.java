// SPDX-License-Identifier: Apache-2.0
package city.madang.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Examples of Java in the pages for developers come from tests, so that none is wrong: a block {@code ```java} follows a line
 * {@code <!-- example: path/of/SomeTest.java -->} and stands in that file line by line, whatever its indentation. A block that
 * cannot be run (a signature, a file of another project) says {@code ```java sketch} instead.
 */
public final class ExampleRule {
    private static final String FENCE = "```";
    private static final String JAVA = FENCE + "java";
    private static final Pattern SOURCE = Pattern.compile("<!-- example: (\\S+) -->");

    /** @param root of the checkout; {@code pages} is below it */
    public List<String> problems(Path root, Path pages) throws IOException {
        var problems = new ArrayList<String>();
        try (var files = Files.walk(pages)) {
            for (var page :
                    files.filter(file -> file.toString().endsWith(".md")).toList()) {
                problems.addAll(inPage(root, page));
            }
        }
        return problems;
    }

    private static List<String> inPage(Path root, Path page) throws IOException {
        var problems = new ArrayList<String>();
        var lines = Files.readAllLines(page);
        for (int start = 0; start < lines.size(); start++) {
            if (!lines.get(start).strip().equals(JAVA)) {
                continue;
            }
            var end = start + 1;
            while (end < lines.size() && !lines.get(end).startsWith(FENCE)) {
                end++;
            }
            var source = SOURCE.matcher(start == 0 ? "" : lines.get(start - 1).strip());
            var where = root.relativize(page) + ":" + (start + 1) + " ";
            if (!source.matches()) {
                problems.add(where + "an example names the test that runs it in the line before");
            } else {
                problems.addAll(compare(where, root.resolve(source.group(1)), lines.subList(start + 1, end)));
            }
            start = end;
        }
        return problems;
    }

    private static List<String> compare(String where, Path source, List<String> example) throws IOException {
        if (!Files.isRegularFile(source)) {
            return List.of(where + "there is no " + source.getFileName());
        }
        return plain(Files.readAllLines(source)).contains(plain(example))
                ? List.of()
                : List.of(where + "the example does not stand in " + source.getFileName());
    }

    private static String plain(List<String> lines) {
        return String.join(
                "\n",
                lines.stream()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList());
    }
}
