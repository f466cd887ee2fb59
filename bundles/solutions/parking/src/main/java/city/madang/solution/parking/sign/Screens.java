// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.sign;

import city.madang.data.Tx;
import city.madang.identity.Visitor;
import city.madang.module.Kit;
import city.madang.solution.parking.sign.domain.Screen;
import city.madang.solution.parking.sign.domain.Slide;
import city.madang.solution.parking.sign.store.SignMapper;
import city.madang.solution.parking.sign.store.SignMapper.WordsRow;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Screens of the city's car parks, and what they show. A screen has a key; of that only a keyed fingerprint is kept. Safe for several threads. */
public final class Screens {
    private static final String ACT = "parking.sign";
    private static final int KEY_BYTES = 16;
    private static final int LONGEST_KEY = 64;
    private static final Duration NOTED = Duration.ofMinutes(1);

    private final Kit kit;
    private final SecureRandom random = new SecureRandom();

    public Screens(Kit kit) {
        this.kit = kit;
    }

    public List<Screen> all() {
        return kit.database().read(tx -> tx.mapper(SignMapper.class).screens());
    }

    public Optional<Screen> find(String id) {
        return kit.database().read(tx -> tx.mapper(SignMapper.class).screen(id));
    }

    /** @return its key, which nobody can be told again */
    public String add(Visitor who, String name, List<String> languages, int seconds) {
        var bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        var key = HexFormat.of().formatHex(bytes);
        var screen =
                new Screen(UUID.randomUUID().toString(), name, String.join(",", languages), seconds, Optional.empty());
        kit.database().run(tx -> {
            tx.mapper(SignMapper.class)
                    .insertScreen(screen, hash(key), kit.clock().instant());
            kit.audit().record(tx, who, ACT, "screen " + name);
        });
        return key;
    }

    private String hash(String key) {
        return kit.vault().index("screen", key);
    }

    /** That with this key; empty for a wrong one, or one that was withdrawn. */
    public Optional<Screen> byKey(String key) {
        var found = key.length() > LONGEST_KEY
                ? Optional.<Screen>empty()
                : kit.database().read(tx -> tx.mapper(SignMapper.class).byKey(hash(key)));
        found.ifPresent(this::asked);
        return found;
    }

    /** So that a manager sees which screens are on; not with every page, there are many. */
    private void asked(Screen screen) {
        var now = kit.clock().instant();
        if (screen.seen().filter(at -> at.plus(NOTED).isAfter(now)).isEmpty()) {
            kit.database().run(tx -> tx.mapper(SignMapper.class).seen(screen.id(), now));
        }
    }

    /** Its key shows nothing any more. */
    public void withdraw(Visitor who, Screen screen) {
        kit.database().run(tx -> {
            tx.mapper(SignMapper.class).withdraw(screen.id(), kit.clock().instant());
            kit.audit().record(tx, who, ACT, "withdrawn " + screen.name());
        });
    }

    /** A slide with its words. @param words by tags of languages */
    public record Shown(Slide slide, Map<String, String> words) {}

    /** In the order in which they are shown. */
    public List<Shown> slides(Screen screen) {
        return kit.database().read(tx -> {
            var mapper = tx.mapper(SignMapper.class);
            var words = mapper.words(screen.id());
            return mapper.slides(screen.id()).stream()
                    .map(slide -> new Shown(slide, words(words, slide)))
                    .toList();
        });
    }

    private static Map<String, String> words(List<WordsRow> all, Slide slide) {
        return all.stream()
                .filter(each -> each.slide().equals(slide.id()))
                .collect(Collectors.toMap(WordsRow::tongue, WordsRow::words));
    }

    /** Those of today. */
    public List<Shown> today(Screen screen) {
        var today = LocalDate.ofInstant(kit.clock().instant(), kit.city().zone());
        return slides(screen).stream().filter(each -> each.slide().isOn(today)).toList();
    }

    public void put(Visitor who, Screen screen, Shown shown) {
        kit.database().run(tx -> {
            var mapper = tx.mapper(SignMapper.class);
            mapper.insertSlide(shown.slide());
            shown.words()
                    .forEach((tongue, words) ->
                            mapper.insertWords(new WordsRow(shown.slide().id(), tongue, words)));
            record(tx, who, screen);
        });
    }

    /** Does nothing when it is not there. */
    public void remove(Visitor who, Screen screen, String slide) {
        kit.database().run(tx -> {
            var mapper = tx.mapper(SignMapper.class);
            boolean its = mapper.slides(screen.id()).stream()
                    .anyMatch(each -> each.id().equals(slide));
            if (its) {
                mapper.deleteWords(slide);
                mapper.deleteSlide(slide, screen.id());
                record(tx, who, screen);
            }
        });
    }

    private void record(Tx tx, Visitor who, Screen screen) {
        kit.audit().record(tx, who, ACT, "changed " + screen.name());
    }
}
