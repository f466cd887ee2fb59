// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.operations.diagnostics;

import city.madang.kit.operations.check.Checks;
import city.madang.kit.operations.etc.Installation;
import city.madang.kit.operations.etc.Secrets;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A zip file for whoever helps from afar: versions, settings, findings, threads, figures and the end of the log. Every text goes through
 * {@link Secrets}; keys, passwords, tables and files of people are never read for it.
 */
public final class Diagnostics {
    private final Installation installation;
    private final Clock clock;

    public Diagnostics(Installation installation, Clock clock) {
        this.installation = installation;
        this.clock = clock;
    }

    /** A part of it that only a running server knows. */
    public record Part(String name, Supplier<String> text) {}

    public void write(Path file, List<Part> parts) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            write(out, parts);
        }
    }

    public void write(OutputStream out, List<Part> parts) throws IOException {
        var settings = new SettingTexts(installation);
        var secrets = new Secrets(settings.secrets());
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            put(zip, secrets, new Part("about.txt", this::about));
            put(
                    zip,
                    secrets,
                    new Part("check.txt", () -> Checks.text(new Checks(installation, !parts.isEmpty()).all())));
            for (var each : settings.parts()) {
                put(zip, secrets, each);
            }
            for (var each : new LogTails(installation.log()).parts()) {
                put(zip, secrets, each);
            }
            for (var each : parts) {
                put(zip, secrets, each);
            }
        }
    }

    private String about() {
        var text = new StringBuilder("made " + clock.instant() + "\n");
        for (var name : List.of(
                "java.version",
                "java.vm.name",
                "java.vm.version",
                "os.name",
                "os.version",
                "os.arch",
                "user.timezone",
                "file.encoding",
                "sun.jnu.encoding")) {
            text.append(name).append(" = ").append(System.getProperty(name, "")).append('\n');
        }
        return text.append("processors = ")
                .append(Runtime.getRuntime().availableProcessors())
                .append("\nheap = ")
                .append(Runtime.getRuntime().maxMemory())
                .append('\n')
                .toString();
    }

    /** A part that fails is a line that says so. */
    private static void put(ZipOutputStream zip, Secrets secrets, Part part) throws IOException {
        String text;
        try {
            text = part.text().get();
        } catch (RuntimeException e) {
            text = "not available: " + e + "\n";
        }
        zip.putNextEntry(new ZipEntry(part.name()));
        zip.write(secrets.without(text).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
