// SPDX-License-Identifier: Apache-2.0
package city.madang.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The keys of texts that a module uses in its templates and classes, as far as they can be read from them. A key put together
 * at run time counts by its beginning: {@code t("status." ~ status)} uses all that start with {@code status.}.
 */
final class UsedKeys {
    private static final Pattern LITERAL = Pattern.compile("\"([^\"\\\\\n]*)\"|'([^'\\\\\n]*)'");
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]*(?:\\.[A-Za-z0-9_-]+)+");
    private static final Pattern FILE = Pattern.compile(".*\\.(?:css|js|svg|png|html|json|xml|cfg|properties|geojson)");
    private static final Pattern TEXT_CALL =
            Pattern.compile("\\bt\\(([^,)]*)|\\bsubmit\\(([^,)]*)|\\b(?:postButton|tag)\\([^,]*,([^,)]*)");
    private static final Pattern FIELD = Pattern.compile("\\b\\w+Field\\(\\s*\"(\\w+)\"|\\btextArea\\(\\s*\"(\\w+)\"");
    private static final Pattern JAVA_CALL = Pattern.compile(
            "(?:\\.notice|\\.text|NotAllowed|texts\\.find)\\(\\s*(?:[\\w.()]+,\\s*)?\"([^\"]+)\"(?!\\s*\\+)");
    private static final Pattern OFFER = Pattern.compile(
            "\\.(entry|feed|tasks|search|indicator|dialogue|job|message|personal|retention)\\(\\s*\"([\\w-]+)\"");
    private static final Pattern FORM_ERROR = Pattern.compile("\\.error\\(\\s*\"(\\w+)\",\\s*\"([\\w-]+)\"");

    /** A setting of a driver; the device pages ask for its texts. */
    private static final Pattern SETTING = Pattern.compile("@Setting\\([^)]*\\)\\s{1,9}[\\w.]{1,80}\\s(\\w+)\\(\\)");

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*\\*.*?\\*/|(?m)^\\s*//[^\n]*");
    /** Texts that the kit asks of whatever module it shows. */
    private static final Pattern OF_OTHERS = Pattern.compile("module\\.(?:name|about)");

    private static final Pattern OFFERED = Pattern.compile(
            "(?:entry|feed|task|search|indicator|job|message)\\.([\\w-]+)\\.(?:title|about|subject|text|short)");

    private final Set<String> needed = new TreeSet<>();
    private final Set<String> mentioned = new HashSet<>();
    private final Set<String> fields = new HashSet<>();

    static UsedKeys of(BundleModule module) throws IOException {
        var used = new UsedKeys();
        for (var file : module.files(".html")) {
            used.template(file);
        }
        for (var file : module.files(".java")) {
            used.java(COMMENT.matcher(Files.readString(file)).replaceAll(""));
        }
        if (module.kind() == BundleModule.Kind.SOLUTION) {
            used.needed.addAll(List.of("module.name", "module.about"));
            var roles = Pattern.compile("madang\\.solution;.*?roles:List<String>=\"?([^\";]*)")
                    .matcher(capabilities(module));
            if (roles.find()) {
                for (var role : roles.group(1).split(",")) {
                    used.needed.add("role." + role.substring(role.indexOf('.') + 1));
                }
            }
        }
        if (module.kind() == BundleModule.Kind.DRIVER) {
            used.needed.addAll(List.of("driver.name", "driver.about"));
        }
        return used;
    }

    private static String capabilities(BundleModule module) throws IOException {
        var capabilities = module.manifest().getValue("Provide-Capability");
        return capabilities == null ? "" : capabilities;
    }

    void template(Path file) throws IOException {
        var name = file.getFileName().toString().replace(".html", "");
        var text = Files.readString(file);
        literals(text);
        TEXT_CALL.matcher(text).results().forEach(call -> {
            for (int i = 1; i <= 3; i++) {
                if (call.group(i) != null) {
                    keysIn(call.group(i));
                }
            }
        });
        boolean isPage = text.contains("{% extends");
        FIELD.matcher(text).results().forEach(call -> {
            var field = call.group(1) != null ? call.group(1) : call.group(2);
            fields.add(field);
            if (isPage) {
                needed.add(name + "." + field + ".label");
            }
        });
    }

    void java(String text) {
        literals(text);
        JAVA_CALL.matcher(text).results().forEach(call -> need(call.group(1)));
        SETTING.matcher(text)
                .results()
                .map(setting -> "setting." + setting.group(1) + ".")
                .forEach(setting -> {
                    needed.addAll(List.of(setting + "label", setting + "hint"));
                    mentioned.add(setting);
                });
        FORM_ERROR.matcher(text).results().forEach(call -> fields.add(call.group(1)));
        if (text.contains("Offer.of()") || text.contains("import city.madang.module.Offer;")) {
            OFFER.matcher(text).results().forEach(call -> offered(call.group(1), call.group(2)));
        }
    }

    private void offered(String what, String name) {
        var area = what.equals("tasks") ? "task" : what;
        needed.add(area + "." + name + ".title");
        if (area.equals("message")) {
            needed.add("message." + name + ".text");
            mentioned.add("message." + name + ".");
        }
        if (area.equals("dialogue")) {
            needed.add("dialogue." + name + ".words");
            mentioned.add("dialogue." + name + ".");
        }
        if (area.equals("personal")) {
            needed.add("personal." + name + ".about");
            needed.add("personal." + name + ".erasure");
            mentioned.add("personal." + name + ".");
        }
        if (area.equals("retention")) {
            needed.add("retention." + name + ".about");
        }
        if (area.equals("entry") || area.equals("feed")) {
            needed.add(area + "." + name + ".about");
        }
    }

    private void keysIn(String expression) {
        if (!expression.contains("~")) {
            LITERAL.matcher(expression).results().forEach(literal -> need(text(literal)));
        }
    }

    private void need(String key) {
        if (KEY.matcher(key).matches()
                && !FILE.matcher(key).matches()
                && !OF_OTHERS.matcher(key).matches()) {
            needed.add(key);
        }
    }

    private void literals(String text) {
        LITERAL.matcher(text).results().forEach(literal -> mentioned.add(text(literal)));
    }

    private static String text(java.util.regex.MatchResult literal) {
        return literal.group(1) != null ? literal.group(1) : literal.group(2);
    }

    /** Keys that have to exist. */
    Set<String> needed() {
        return needed;
    }

    /** Whether something here shows the text, as far as can be seen. */
    boolean uses(String key) {
        if (needed.contains(key) || mentioned.contains(key)) {
            return true;
        }
        for (int dot = key.indexOf('.'); dot > 0; dot = key.indexOf('.', dot + 1)) {
            if (mentioned.contains(key.substring(0, dot + 1))) {
                return true;
            }
        }
        var offered = OFFERED.matcher(key);
        if (offered.matches() && mentioned.contains(offered.group(1))) {
            return true;
        }
        var parts = key.split("\\.");
        return parts.length == 3 && fields.contains(parts[1]);
    }
}
