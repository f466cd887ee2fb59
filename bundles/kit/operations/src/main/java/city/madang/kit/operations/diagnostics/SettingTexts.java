// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.operations.diagnostics;

import city.madang.kit.operations.diagnostics.Diagnostics.Part;
import city.madang.kit.operations.etc.CfgFile;
import city.madang.kit.operations.etc.Installation;
import city.madang.kit.operations.etc.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The settings as they are in effect, without their secrets. */
final class SettingTexts {
    /** Our own, and those of the container that we write. */
    private static final Set<String> SHOWN = Set.of(
            "org.apache.felix.http.cfg",
            "org.apache.karaf.shell.cfg",
            "org.ops4j.pax.logging.cfg",
            "custom.properties");

    private static final String OURS = "MADANG_";

    private final Installation installation;

    SettingTexts(Installation installation) {
        this.installation = installation;
    }

    List<Part> parts() throws IOException {
        var parts = new ArrayList<Part>();
        for (var file : files()) {
            parts.add(new Part("settings/" + file.getFileName(), () -> text(file)));
        }
        parts.add(new Part("settings/environment.txt", this::environment));
        return parts;
    }

    /** Every value that a secret setting has, to be looked for everywhere. */
    Set<String> secrets() throws IOException {
        var values = new TreeSet<String>();
        installation.environment().forEach((name, value) -> {
            if (Secrets.isSecret(name)) {
                values.add(value);
            }
        });
        for (var file : files()) {
            var settings = CfgFile.read(file);
            settings.names().stream()
                    .filter(Secrets::isSecret)
                    .flatMap(name -> settings.effective(name, installation.environment()).stream())
                    .forEach(values::add);
        }
        var users = installation.etc().resolve("users.properties");
        if (Files.isReadable(users)) {
            Files.readAllLines(users).stream()
                    .filter(line -> !line.startsWith("#") && line.contains("="))
                    .map(line -> line.substring(line.indexOf('=') + 1).split(",")[0])
                    .forEach(values::add);
        }
        values.removeIf(value -> value.equals("true") || value.equals("false"));
        return values;
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(installation.etc())) {
            return files.filter(SettingTexts::isShown).sorted().toList();
        }
    }

    private static boolean isShown(Path file) {
        var name = file.getFileName().toString();
        return name.startsWith("city.madang.") && name.endsWith(".cfg") || SHOWN.contains(name);
    }

    private String text(Path file) {
        try {
            var settings = CfgFile.read(file);
            var text = new StringBuilder();
            for (var name : settings.names()) {
                var value = settings.effective(name, installation.environment()).orElse("");
                text.append(name).append(" = ").append(shown(name, value)).append('\n');
            }
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String environment() {
        var text = new StringBuilder();
        new TreeMap<>(installation.environment()).forEach((name, value) -> {
            if (name.startsWith(OURS) || name.equals("JAVA_HOME") || name.equals("LANG")) {
                text.append(name).append(" = ").append(shown(name, value)).append('\n');
            }
        });
        return text.toString();
    }

    private static String shown(String name, String value) {
        return Secrets.isSecret(name) && !value.isEmpty() ? Secrets.MASK : value;
    }
}
