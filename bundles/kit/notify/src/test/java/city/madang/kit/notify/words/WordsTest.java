// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.words;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.intake.ImportResult;
import city.madang.kit.notify.Bureau;
import city.madang.kit.notify.NotifySettings;
import city.madang.kit.notify.OnBoth;
import city.madang.testcity.TestAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

class WordsTest {
    private static Optional<String> text(Words words, Declared message) {
        return words.changed(message.module(), message.template(), Part.TEXT, Locale.ENGLISH);
    }

    private static void write(Words words, Declared message, String text) {
        words.change(message, Locale.ENGLISH, new Draft(Locale.ENGLISH, Map.of(Part.TEXT, text)));
    }

    @OnBoth
    void seesWhatAnotherNodeChangedSoonAndWhenTheClockWasPutBack(Bureau on) {
        var kit = on.services();
        var there = new Words(kit.tables, kit.cities, NotifySettings.usual(TestAddress.USUAL), kit.clock);
        var message = new Declared(Bureau.MODULE, Bureau.unique("template"), kit.texts, Map.of());
        assertThat(text(kit.words, message)).isEmpty();
        write(there, message, "one");
        assertThat(text(kit.words, message)).as("remembered").isEmpty();
        kit.clock.pass(Duration.ofSeconds(10));
        assertThat(text(kit.words, message)).contains("one");
        write(there, message, "two");
        kit.clock.pass(Duration.ofDays(-1));
        assertThat(text(kit.words, message)).contains("two");
        write(kit.words, message, "three");
        assertThat(text(kit.words, message)).as("one's own at once").contains("three");
    }

    @OnBoth
    void leaveACityAndBeginAnother(Bureau on) throws Exception {
        var kit = on.services();
        var template = Bureau.unique("template");
        var words = new Words(kit.tables, kit.cities, NotifySettings.usual(TestAddress.USUAL), kit.clock);
        try (var declared = words.declare(Bureau.MODULE, kit.texts, Map.of(template, Map.of("road", "Elm Street")))) {
            assertThat(declared).isNotNull();
            var message = words.find(Bureau.MODULE, template).orElseThrow();
            write(words, message, "{road} is closed, \"sorry\"");
            var rows = words.changed(Bureau.MODULE::equals).stream()
                    .filter(row -> row.containsValue(template))
                    .toList();
            assertThat(words.changed(module -> !module.equals(Bureau.MODULE)).toString())
                    .doesNotContain(template);
            assertThat(rows).hasSize(1);
            var row = rows.get(0);
            assertThat(words.change(row)).isEqualTo(ImportResult.KNOWN);
            words.restore(message, Locale.ENGLISH);
            assertThat(words.change(row)).isEqualTo(ImportResult.TAKEN);
            assertThat(text(words, message)).contains("{road} is closed, \"sorry\"");
            words.restore(message, Locale.ENGLISH);
            for (var wrong : Map.of(
                            "template", "another", "part", "nose", "words", "{driver} comes", "module", "elsewhere")
                    .entrySet()) {
                var other = new HashMap<>(row);
                other.put(wrong.getKey(), wrong.getValue());
                assertThat(words.change(other).outcome()).as(wrong.toString()).isEqualTo(ImportResult.Outcome.REFUSED);
            }
            assertThat(words.change(Map.of()).outcome()).isEqualTo(ImportResult.Outcome.REFUSED);
            assertThat(text(words, message)).isEmpty();
        }
    }
}
