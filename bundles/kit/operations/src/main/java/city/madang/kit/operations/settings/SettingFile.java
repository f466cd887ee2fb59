// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.operations.settings;

import city.madang.kit.Settings;
import city.madang.kit.operations.etc.CfgFile;
import city.madang.kit.operations.etc.Installation;
import city.madang.module.Setting;
import city.madang.module.Setting.Kind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One file of settings with what may stand in it. The container follows the file, so writing it is setting it. */
final class SettingFile {
    private final Settings settings;
    private final Installation installation;

    SettingFile(Settings settings, Installation installation) {
        this.settings = settings;
        this.installation = installation;
    }

    private Path path() {
        return installation.etc().resolve(settings.pid() + ".cfg");
    }

    private CfgFile read() throws IOException {
        return Files.exists(path()) ? CfgFile.read(path()) : CfgFile.of("");
    }

    /** @param entered what was typed, by field; empty when nothing was */
    List<SettingRow> rows(Map<String, String> entered) throws IOException {
        var file = read();
        var rows = new ArrayList<SettingRow>();
        for (var setting : settings.settings()) {
            rows.add(row(setting, file, entered));
        }
        return rows;
    }

    private SettingRow row(Setting setting, CfgFile file, Map<String, String> entered) {
        var field = field(setting);
        var now = file.effective(setting.name(), installation.environment()).orElse(setting.fallback());
        var secret = setting.kind() == Kind.SECRET;
        var shown = secret ? "" : entered.getOrDefault(field, now);
        return new SettingRow(
                field,
                "setting." + settings.words() + "." + setting.name(),
                setting.kind().name(),
                shown,
                secret && !now.isBlank(),
                setting.choices(),
                setting.least(),
                setting.most(),
                setting.atOnce(),
                file.setBy(setting.name(), installation.environment()).orElse(""),
                entered.containsKey(field) && !setting.takes(entered.get(field)));
    }

    /** Those that the environment does not set: a browser sends nothing of the others. */
    List<Setting> free() throws IOException {
        var file = read();
        return settings.settings().stream()
                .filter(each ->
                        file.setBy(each.name(), installation.environment()).isEmpty())
                .toList();
    }

    /** Letters and digits only, because other characters mean something in a form. */
    static String field(Setting setting) {
        return "s-" + setting.name().replaceAll("[^A-Za-z0-9]", "-");
    }

    /**
     * Writes what is different, when all of it can be.
     *
     * @return names of what was changed
     */
    List<String> write(Map<String, String> entered) throws IOException {
        var file = read();
        var changes = new LinkedHashMap<String, String>();
        for (var setting : free()) {
            var value = entered.get(field(setting));
            var before =
                    file.effective(setting.name(), installation.environment()).orElse(setting.fallback());
            var kept = setting.kind() == Kind.SECRET && value != null && value.isEmpty();
            if (value != null && !kept && setting.takes(value) && !value.equals(before)) {
                changes.put(setting.name(), value);
                file = file.with(setting.name(), value);
            }
        }
        if (!changes.isEmpty()) {
            replace(file.text());
        }
        return List.copyOf(changes.keySet());
    }

    /** Whole or not at all, also in a power cut; the owner's only, since secrets may be in it. */
    private void replace(String text) throws IOException {
        var next = path().resolveSibling(path().getFileName() + ".next");
        Files.deleteIfExists(next);
        try (var channel = FileChannel.open(next, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            if (Files.getFileStore(next).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(next, PosixFilePermissions.fromString("rw-------"));
            }
            var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(next, path(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
