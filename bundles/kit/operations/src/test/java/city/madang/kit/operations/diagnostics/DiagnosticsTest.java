// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.operations.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.kit.operations.diagnostics.Diagnostics.Part;
import city.madang.kit.operations.etc.Installation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiagnosticsTest {
    /** Each is planted where such a thing can be; none may leave. */
    private static final List<String> PLANTED = List.of(
            "planted-in-environment",
            "planted-in-cfg",
            "planted-in-url",
            "planted-in-users",
            "planted-in-log",
            "planted-key");

    @TempDir
    private Path home;

    private Installation installation;

    @BeforeEach
    void plant() throws IOException {
        var etc = Files.createDirectories(home.resolve("etc"));
        var log = Files.createDirectories(home.resolve("data/log"));
        var keys = Files.createDirectories(home.resolve("data/keys"));
        Files.writeString(keys.resolve("master"), "planted-key");
        Files.writeString(etc.resolve("users.properties"), "karaf = planted-in-users,admin\n");
        Files.writeString(etc.resolve("city.madang.kit.data.cfg"), """
                # where
                url = jdbc:postgresql://kim:planted-in-url@127.0.0.1:1/city?password=planted-in-url
                password = ${env:MADANG_DB_PASSWORD:-}
                pool = 10
                """);
        Files.writeString(etc.resolve("city.madang.kit.notify.cfg"), "smtpPassword = planted-in-cfg\nhost = mail\n");
        Files.writeString(log.resolve("madang.log"), """
                connecting with planted-in-environment and planted-in-users
                using planted-in-cfg; token=planted-in-log
                2026-11-16 INFO  ready
                """);
        Files.writeString(log.resolve("request.log"), "192.0.2.7 planted-in-log");
        installation = new Installation(
                etc,
                home.resolve("data"),
                Map.of(
                        "MADANG_DB_PASSWORD",
                        "planted-in-environment",
                        "MADANG_HTTP_PORT",
                        "8181",
                        "OTHER",
                        "planted-key"));
    }

    @Test
    void holdsNoSecretInAnyFile() throws IOException {
        var parts = List.of(
                new Part("health.txt", () -> "database: cannot log in with planted-in-environment"),
                new Part("broken.txt", () -> {
                    throw new IllegalStateException("wrong password: planted-in-cfg");
                }));
        var files = files(parts);
        files.forEach((name, text) ->
                PLANTED.forEach(secret -> assertThat(text).as(name).doesNotContain(secret)));
        assertThat(files.get("settings/city.madang.kit.data.cfg"))
                .contains("password = ***")
                .contains("pool = 10");
        assertThat(files.get("settings/city.madang.kit.notify.cfg")).contains("host = mail");
        assertThat(files.get("settings/environment.txt"))
                .contains("MADANG_HTTP_PORT = 8181")
                .doesNotContain("OTHER");
        assertThat(files.get("log/madang.log")).contains("INFO  ready");
        assertThat(files.get("broken.txt")).startsWith("not available");
    }

    @Test
    void holdsWhatAHelperNeeds() throws IOException {
        assertThat(files(List.of(new Part("threads.txt", Threads::text))))
                .containsKeys("about.txt", "check.txt", "threads.txt", "log/madang.log", "settings/environment.txt")
                .doesNotContainKey("log/request.log");
    }

    private Map<String, String> files(List<Part> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        new Diagnostics(installation, Clock.systemUTC()).write(bytes, parts);
        var files = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
