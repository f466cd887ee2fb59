// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.l10n;

import city.madang.l10n.Texts;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A module's texts with the kit's behind them. Looked for in this order: module in the language, module in English, kit in
 * the language, kit in English. A malformed translation is passed over and logged once.
 */
final class ModuleTexts implements Texts {
    private static final Logger LOG = LoggerFactory.getLogger(ModuleTexts.class);
    private static final Control LOOKUP = Control.getControl(Control.FORMAT_PROPERTIES);
    private static final int MOST_REPORTS = 1000;

    private final List<Catalogue> catalogues;
    private final Supplier<List<LanguagePack>> packs;
    private final Supplier<ZoneId> zone;
    private final Set<String> reported = ConcurrentHashMap.newKeySet();
    private volatile Compiled compiled = new Compiled(List.of());

    /** What was compiled while exactly these packs were installed. */
    private record Compiled(List<LanguagePack> packs, Map<Locale, Map<String, Message>> messages) {
        Compiled(List<LanguagePack> packs) {
            this(packs, new ConcurrentHashMap<>());
        }
    }

    ModuleTexts(Catalogue module, Catalogue kit, Supplier<List<LanguagePack>> packs, Supplier<ZoneId> zone) {
        this.catalogues = List.of(module, kit);
        this.packs = packs;
        this.zone = zone;
    }

    @Override
    public String text(Locale locale, String key, Object... arguments) {
        return find(locale, key, arguments).orElseGet(() -> {
            report(key, "There is no text");
            return key;
        });
    }

    @Override
    public Optional<String> find(Locale locale, String key, Object... arguments) {
        var present = packs.get();
        var current = compiled;
        if (current.packs != present) {
            current = new Compiled(present);
            compiled = current;
        }
        var messages = current.messages.computeIfAbsent(locale, any -> new ConcurrentHashMap<>());
        var message = messages.get(key);
        if (message == null) {
            message = compile(present, locale, key);
            if (message == null) {
                return Optional.empty();
            }
            messages.put(key, message);
        }
        try {
            return Optional.of(message.format(zone.get(), arguments));
        } catch (IllegalArgumentException e) {
            report(key, "The text does not fit its arguments, " + e.getMessage());
            return Optional.of(key);
        }
    }

    @Override
    public Optional<String> pattern(Locale locale, String key) {
        var pseudo = PseudoLocale.of(locale);
        for (var catalogue : catalogues) {
            for (var language : languages(pseudo.isPresent() ? Locale.ENGLISH : locale)) {
                var pattern = catalogue.pattern(packs.get(), language, key);
                if (pattern.isPresent()) {
                    return pseudo.isEmpty() ? pattern : pattern.map(pseudo.get()::apply);
                }
            }
        }
        return Optional.empty();
    }

    private Message compile(List<LanguagePack> present, Locale locale, String key) {
        var pseudo = PseudoLocale.of(locale);
        for (var catalogue : catalogues) {
            for (var language : languages(pseudo.isPresent() ? Locale.ENGLISH : locale)) {
                var pattern = catalogue.pattern(present, language, key);
                if (pattern.isEmpty()) {
                    continue;
                }
                try {
                    var shown = pseudo.isEmpty() ? pattern.get() : pseudo.get().apply(pattern.get());
                    return new Message(shown, pseudo.isPresent() || speaks(language, locale) ? locale : language);
                } catch (IllegalArgumentException e) {
                    report(key, "The text in " + language.toLanguageTag() + " is malformed, " + e.getMessage());
                }
            }
        }
        return null;
    }

    /** The language with its region first, then without, then English. */
    private static List<Locale> languages(Locale locale) {
        var languages = spokenBy(locale);
        languages.remove(Locale.ENGLISH);
        languages.add(Locale.ENGLISH);
        return languages;
    }

    /** The languages that somebody with this locale reads as their own, the closest first. */
    static List<Locale> spokenBy(Locale locale) {
        var languages = new ArrayList<>(LOOKUP.getCandidateLocales("", locale));
        languages.remove(Locale.ROOT);
        return languages;
    }

    private static boolean speaks(Locale language, Locale locale) {
        return language.getLanguage().equals(locale.getLanguage());
    }

    private void report(String key, String what) {
        if (reported.size() < MOST_REPORTS && reported.add(key + what)) {
            LOG.info("{}: {} of {}", what, key, catalogues.get(0).module());
        }
    }
}
