// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.operations.etc;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of settings in {@code etc/}: lines {@code name = value} with comments between. A value may be
 * {@code ${env:NAME:-otherwise}}, which the container fills in.
 */
public final class CfgFile {
    private static final Pattern LINE = Pattern.compile("^\\s*+([A-Za-z0-9_.-]++)\\s*+=(.*)");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{env:([A-Z0-9_]+)(?::-([^}]*))?}");

    private final List<String> lines;

    private CfgFile(List<String> lines) {
        this.lines = lines;
    }

    public static CfgFile read(Path file) throws IOException {
        return of(Files.readString(file, StandardCharsets.UTF_8));
    }

    public static CfgFile of(String text) {
        return new CfgFile(new ArrayList<>(text.lines().toList()));
    }

    public List<String> names() {
        return lines.stream().flatMap(line -> name(line).stream()).toList();
    }

    /** As it is written. */
    public Optional<String> written(String name) {
        return lines.stream().flatMap(line -> value(line, name).stream()).reduce((first, last) -> last);
    }

    /** As the container reads it, with the environment filled in; empty text when it is written and has no value. */
    public Optional<String> effective(String name, Map<String, String> environment) {
        return written(name).map(text -> filled(read(text), environment));
    }

    /** Without the signs of escaping (java.util.Properties). */
    private static String read(String text) {
        var value = new Properties();
        try {
            value.load(new StringReader("v=" + text));
        } catch (IOException | IllegalArgumentException e) {
            return text;
        }
        return value.getProperty("v");
    }

    /** The variable that the value comes from, when it is set. */
    public Optional<String> setBy(String name, Map<String, String> environment) {
        return written(name).flatMap(text -> {
            var matcher = VARIABLE.matcher(text);
            return matcher.find() && environment.containsKey(matcher.group(1))
                    ? Optional.of(matcher.group(1))
                    : Optional.empty();
        });
    }

    /** The same with the value; the variable stays, so that the environment still wins. Comments stay as they are. */
    public CfgFile with(String name, String value) {
        var more = new ArrayList<>(lines);
        for (int i = 0; i < more.size(); i++) {
            if (value(more.get(i), name).isPresent()) {
                more.set(i, name + " = " + withVariable(value(more.get(i), name).get(), value));
                return new CfgFile(more);
            }
        }
        more.add(name + " = " + escaped(value));
        return new CfgFile(more);
    }

    private static String withVariable(String before, String value) {
        var matcher = VARIABLE.matcher(before);
        return matcher.matches() && value.indexOf('}') < 0
                ? "${env:" + matcher.group(1) + ":-" + escaped(value) + "}"
                : escaped(value);
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\r", "").replace("\n", "\\n");
    }

    private static String filled(String text, Map<String, String> environment) {
        return VARIABLE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(environment.getOrDefault(
                        found.group(1), Optional.ofNullable(found.group(2)).orElse(""))));
    }

    private static Optional<String> name(String line) {
        var matcher = LINE.matcher(line);
        return line.strip().startsWith("#") || !matcher.matches() ? Optional.empty() : Optional.of(matcher.group(1));
    }

    private static Optional<String> value(String line, String name) {
        var matcher = LINE.matcher(line);
        return name(line).filter(name::equals).isPresent() && matcher.matches()
                ? Optional.of(matcher.group(2).strip())
                : Optional.empty();
    }

    public String text() {
        return String.join("\n", lines) + "\n";
    }
}
