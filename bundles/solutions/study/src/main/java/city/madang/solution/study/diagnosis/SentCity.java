// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.diagnosis;

import city.madang.document.BadTable;
import city.madang.document.Table;
import city.madang.file.Upload;
import city.madang.module.Kit;
import city.madang.solution.study.desk.SentFile;
import city.madang.solution.study.diagnosis.Level.Scope;
import city.madang.solution.study.domain.Pack;
import city.madang.solution.study.domain.Sealed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes a kept diagnosis for other cities, and reads theirs. */
final class SentCity {
    private static final int LARGEST = 64 << 10;
    private static final int MOST_ROWS = 500;

    private final Kit kit;

    SentCity(Kit kit) {
        this.kit = kit;
    }

    byte[] write(Diagnosis diagnosis, Levels levels, List<Seen> seen) {
        var rows = new ArrayList<List<Object>>();
        rows.add(row("city", kit.city().name(), ""));
        rows.add(row("date", day(diagnosis).toString(), ""));
        rows.add(row("answers", diagnosis.answers(), ""));
        rows.add(row("panel", diagnosis.complete() ? "complete" : "incomplete", ""));
        rows.add(row("pack", diagnosis.pack(), ""));
        for (var scope : Scope.values()) {
            levels.all().stream()
                    .filter(each -> each.scope() == scope)
                    .forEach(each -> rows.add(row(scope.name().toLowerCase(Locale.ROOT), each.name(), level(each))));
        }
        seen.forEach(each -> rows.add(row(each)));
        var table = new Table("", List.of(CityFile.FORMAT, CityFile.VERSION, "", "", ""), rows);
        return Sealed.of(kit.documents().csv(table, Locale.ROOT));
    }

    private static List<Object> row(String kind, Object name, String level) {
        return Table.row(kind, name, level, "", "");
    }

    private static List<Object> row(Seen seen) {
        return Table.row(
                seen.figure().isEmpty() ? CityFile.MODULE : CityFile.INDICATOR,
                seen.key(),
                seen.value()
                        .map(each -> each.stripTrailingZeros().toPlainString())
                        .orElse(""),
                seen.unit().map(Enum::name).orElse(""),
                seen.asOf().truncatedTo(ChronoUnit.SECONDS).toString());
    }

    private LocalDate day(Diagnosis diagnosis) {
        return LocalDate.ofInstant(diagnosis.taken(), kit.city().zone());
    }

    private static String level(Level level) {
        return String.format(Locale.ROOT, "%.3f", level.value());
    }

    /** @throws BadFile saying why it is not taken */
    CityFile read(Upload upload, Pack pack) throws BadFile {
        return read(content(upload), pack);
    }

    CityFile read(byte[] content, Pack pack) throws BadFile {
        if (content.length > LARGEST) {
            throw new BadFile("large");
        }
        var rows = rows(content);
        CityFile.mustBeOne(rows);
        if (Sealed.content(content).isEmpty()) {
            throw new BadFile("damaged");
        }
        var today = LocalDate.ofInstant(kit.clock().instant(), kit.city().zone());
        var file = CityFile.read(rows, today, key -> pack.question(key).isPresent());
        if (Others.key(file.about().city()).equals(Others.key(kit.city().name()))) {
            throw new BadFile("own");
        }
        return file;
    }

    private List<List<String>> rows(byte[] content) throws BadFile {
        try {
            return kit.documents().rows(new ByteArrayInputStream(content), MOST_ROWS);
        } catch (BadTable e) {
            throw new BadFile("unreadable");
        }
    }

    private byte[] content(Upload upload) throws BadFile {
        try {
            return new SentFile(kit).read(upload, content -> content.readNBytes(LARGEST + 1));
        } catch (IOException | UncheckedIOException e) {
            throw new BadFile("unreadable");
        }
    }
}
