// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.talk;

import city.madang.data.Tx;
import city.madang.dialogue.Talk;
import city.madang.kit.OpenModule;
import city.madang.kit.sms.text.Spelling;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** The dialogues of all open modules. Safe for several threads. */
public final class Repertoire {
    private static final int LONGEST_WORD = 3;

    private final Map<String, List<Chapter>> modules = new ConcurrentSkipListMap<>();

    /** A dialogue that was called by its word. */
    record Called(Chapter chapter, List<Locale> languages, String rest) {}

    /** @return takes the module's dialogues back */
    public AutoCloseable add(OpenModule module) {
        var chapters = module.offer().dialogues().entrySet().stream()
                .map(entry -> new Chapter(
                                module.id(),
                                entry.getKey(),
                                entry.getValue(),
                                module.kit().texts(),
                                module.database())
                        .checked())
                .toList();
        modules.put(module.id(), chapters);
        return () -> modules.remove(module.id(), chapters);
    }

    List<Chapter> all() {
        return modules.values().stream().flatMap(Collection::stream).toList();
    }

    /** Those that people can start: they have a word. */
    List<Chapter> offered(Locale locale) {
        return all().stream()
                .filter(chapter -> !chapter.words(locale).isEmpty())
                .toList();
    }

    /** A dialogue to which officials can hand over what was not understood. */
    public record Taker(String module, String dialogue, String title) {
        /** As it is named in a form. */
        public String key() {
            return module + "/" + dialogue;
        }
    }

    /** Those that take in what no dialogue understood. */
    public List<Taker> takers(Locale locale) {
        return all().stream()
                .filter(chapter -> chapter.dialogue().handover().isPresent())
                .map(chapter -> new Taker(chapter.module(), chapter.name(), chapter.title(locale)))
                .toList();
    }

    /** What a dialogue is called; empty while its module is not open. */
    public Optional<String> title(String module, String dialogue, Locale locale) {
        return find(module, dialogue).map(chapter -> chapter.title(locale));
    }

    /**
     * Gives a text to a dialogue's module, in the caller's unit of work.
     *
     * @return what the sender is told; empty when the module is not open
     */
    public Optional<String> handOver(Tx tx, Taker taker, Talk talk, String text) {
        var chapter = find(taker.module(), taker.dialogue());
        return chapter.flatMap(each -> each.dialogue()
                .handover()
                .map(module -> each.say(module.takeIn(each.database().join(tx), talk, text), talk.locale())));
    }

    Optional<Chapter> find(String module, String dialogue) {
        return modules.getOrDefault(module, List.of()).stream()
                .filter(chapter -> chapter.name().equals(dialogue))
                .findFirst();
    }

    /** The dialogue whose word stands first in the text; of several words the longest. */
    Optional<Called> called(String text, List<Locale> languages) {
        var read = Spelling.read(text).split(" ");
        for (int count = Math.min(LONGEST_WORD, read.length); count > 0; count--) {
            var first = Spelling.bare(String.join(" ", Arrays.copyOf(read, count)));
            var rest = String.join(" ", Arrays.copyOfRange(read, count, read.length));
            for (var chapter : all()) {
                var spoken = languages.stream()
                        .filter(locale -> chapter.words(locale).contains(first))
                        .toList();
                if (!spoken.isEmpty()) {
                    return Optional.of(new Called(chapter, spoken, rest));
                }
            }
        }
        return Optional.empty();
    }
}
