// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices.web;

import city.madang.device.Message;
import city.madang.device.Outcome;
import city.madang.device.Reason;
import city.madang.device.spi.DeviceDriver;
import city.madang.kit.Languages;
import city.madang.kit.Modules;
import city.madang.kit.devices.DeviceTables;
import city.madang.kit.devices.run.Runs;
import city.madang.l10n.Texts;
import java.util.Locale;
import java.util.Optional;

/** What drivers say, in a reader's language. Safe for several threads. */
final class DriverWords {
    private final Runs runs;
    private final Languages languages;
    private final Modules modules;

    DriverWords(Runs runs, Languages languages, Modules modules) {
        this.runs = runs;
        this.languages = languages;
        this.modules = modules;
    }

    Texts of(String id, DeviceDriver<?> driver) {
        return languages.texts(id, driver.getClass().getClassLoader());
    }

    /** The driver's name, also of one that is not installed; its id where it has none. */
    String name(String id, Locale reader) {
        return Optional.ofNullable(runs.drivers().get(id))
                .flatMap(driver -> of(id, driver).find(reader, "driver.name"))
                .orElseGet(() -> modules.drivers(reader).getOrDefault(id, id));
    }

    /** Empty when the driver is not there: only it knows its texts. */
    Optional<String> text(String id, Message message, Locale reader) {
        return Optional.ofNullable(runs.drivers().get(id))
                .flatMap(driver -> of(id, driver)
                        .find(reader, message.key(), message.words().toArray()));
    }

    /** Why, in a sentence or two. */
    String text(String id, Reason reason, Locale reader) {
        var why = own().text(reader, "cause." + reason.cause().name());
        return reason.note()
                .flatMap(note -> text(id, note, reader))
                .map(note -> why + " " + note)
                .orElse(why);
    }

    /** What became of something. */
    String text(String id, Outcome outcome, Locale reader) {
        var done = own().text(reader, "outcome." + outcome.kind().name());
        var more = outcome.reason()
                .map(reason -> text(id, reason, reader))
                .or(() -> outcome.note().flatMap(note -> text(id, note, reader)));
        return more.map(text -> done + " " + text).orElse(done);
    }

    private Texts own() {
        return languages.texts(DeviceTables.ID, getClass().getClassLoader());
    }
}
