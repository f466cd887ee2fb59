// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.words;

import city.madang.data.Tx;
import city.madang.intake.ImportResult;
import city.madang.kit.Cities;
import city.madang.kit.MessageCatalogue;
import city.madang.kit.MessageWords;
import city.madang.kit.ModuleDatabase;
import city.madang.kit.Pause;
import city.madang.kit.notify.NotifySettings;
import city.madang.kit.notify.NotifyTables;
import city.madang.l10n.Texts;
import city.madang.message.Channel;
import city.madang.message.Message;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** The words of messages: the modules' texts, and what the city put in their place. Safe for several threads. */
@Component(
        service = {MessageCatalogue.class, MessageWords.class, Words.class},
        configurationPolicy = ConfigurationPolicy.IGNORE)
public final class Words implements MessageCatalogue, MessageWords {
    /** Values that every message has: the city's name and the address of its site. */
    static final Set<String> EVERYWHERE = Set.of("city", "site");

    /** For so long a node may use words that another one has changed meanwhile. */
    private static final Duration REMEMBERED = Duration.ofSeconds(10);

    private final ModuleDatabase database;
    private final Cities cities;
    private final NotifySettings settings;
    private final Clock clock;
    private final Map<String, Declared> declared = new ConcurrentSkipListMap<>();
    private final Pause pause;

    /** What the city changed, as read a moment ago. */
    private volatile Map<Place, String> changed = Map.of();

    /** Where a wording stands. */
    private record Place(String module, String template, Part part, Locale lang) {}

    /** What a message says on a channel. */
    public record Written(String subject, String text) {}

    @Activate
    public Words(
            @Reference NotifyTables tables,
            @Reference Cities cities,
            @Reference NotifySettings settings,
            @Reference Clock clock) {
        database = tables.database();
        this.cities = cities;
        this.settings = settings;
        this.clock = clock;
        pause = new Pause(REMEMBERED, clock);
    }

    @Override
    public AutoCloseable declare(String module, Texts texts, Map<String, Map<String, Object>> samples) {
        samples.forEach((template, sample) ->
                declared.put(module + "/" + template, new Declared(module, template, texts, sample)));
        return () -> samples.keySet().forEach(template -> declared.remove(module + "/" + template));
    }

    @Override
    public List<Map<String, String>> changed(Predicate<String> modules) {
        return new WordList(this).rows(modules);
    }

    @Override
    public ImportResult change(Map<String, String> row) {
        return new WordList(this).take(row);
    }

    /** All that are declared, by module and template. */
    public List<Declared> all() {
        return List.copyOf(declared.values());
    }

    public Optional<Declared> find(String module, String template) {
        return Optional.ofNullable(declared.get(module + "/" + template));
    }

    /**
     * @param own a unit of work on this bundle's tables
     * @throws IllegalArgumentException when the module's texts have no such message
     */
    public Written write(Tx own, String module, Texts texts, Message message) {
        remember(() -> own.mapper(WordingMapper.class).all());
        var template = message.template();
        var channel = message.to().channel();
        var locale = message.locale();
        var text = part(module, texts, template, carriesLittle(channel) ? Part.SHORT : Part.TEXT, locale)
                .or(() -> part(module, texts, template, Part.TEXT, locale))
                .orElseThrow(() -> new IllegalArgumentException(module + " has no message " + template));
        var subject = part(module, texts, template, Part.SUBJECT, locale);
        var filled = withCity(message.values());
        return new Written(
                subject.map(any -> fill(any, locale, filled).replaceAll("\\s+", " "))
                        .orElse(""),
                fill(text, locale, filled));
    }

    private static boolean carriesLittle(Channel channel) {
        return channel == Channel.SMS || channel == Channel.SOCIAL;
    }

    private Map<String, Object> withCity(Map<String, Object> values) {
        var all = new HashMap<>(values);
        all.put("city", cities.city().name());
        all.put("site", settings.site());
        return all;
    }

    private String fill(String pattern, Locale locale, Map<String, Object> values) {
        return new NamedPattern(pattern, locale)
                .fill(values, cities.city().zone())
                .strip();
    }

    /** The pattern in force: the city's own in this language, else the module's. */
    public Optional<String> part(String module, Texts texts, String template, Part part, Locale locale) {
        var own = changed(module, template, part, locale);
        return own.isPresent() ? own : texts.pattern(locale, part.key(template));
    }

    /** What the city wrote instead in exactly this language. */
    public Optional<String> changed(String module, String template, Part part, Locale locale) {
        return Optional.ofNullable(patterns().get(new Place(module, template, part, locale)));
    }

    private Map<Place, String> patterns() {
        remember(this::wordings);
        return changed;
    }

    /** As they stand in the database now. */
    List<Wording> wordings() {
        return database.read(tx -> tx.mapper(WordingMapper.class).all());
    }

    private void remember(Supplier<List<Wording>> rows) {
        if (!pause.isOver()) {
            return;
        }
        var patterns = new HashMap<Place, String>();
        rows.get()
                .forEach(each -> patterns.put(
                        new Place(each.module(), each.template(), each.part(), each.lang()), each.pattern()));
        changed = patterns;
        pause.begin();
    }

    /** The words that are sent at the moment. */
    public Draft inForce(Declared message, Locale locale) {
        return draft(locale, each -> part(message.module(), message.texts(), message.template(), each, locale));
    }

    private static Draft original(Declared message, Locale locale) {
        return draft(locale, each -> message.texts().pattern(locale, each.key(message.template())));
    }

    private static Draft draft(Locale locale, Function<Part, Optional<String>> words) {
        var parts = new EnumMap<Part, String>(Part.class);
        for (var part : Part.values()) {
            parts.put(part, words.apply(part).orElse(""));
        }
        return new Draft(locale, parts);
    }

    /** Whether the city has words of its own in this language. */
    public boolean isChanged(Declared message, Locale locale) {
        return Arrays.stream(Part.values())
                .anyMatch(each -> changed(message.module(), message.template(), each, locale)
                        .isPresent());
    }

    /** Puts the city's words in place of the module's. Parts that are empty or the same as the module's are the module's. */
    public void change(Declared message, Locale locale, Draft draft) {
        var original = original(message, locale);
        database.run(tx -> {
            var mapper = tx.mapper(WordingMapper.class);
            for (var part : Part.values()) {
                var wording = new Wording(
                        message.module(), message.template(), part, locale, draft.part(part), clock.instant());
                mapper.delete(wording);
                if (!wording.pattern().isEmpty() && !wording.pattern().equals(original.part(part))) {
                    mapper.insert(wording);
                }
            }
        });
        pause.end();
    }

    /** Takes the city's words back. */
    public void restore(Declared message, Locale locale) {
        change(message, locale, new Draft(locale, Map.of(Part.TEXT, "")));
    }

    /** How a pattern reads with the values that the module gave as a sample. */
    public String preview(Declared message, String pattern, Locale locale) {
        return fill(pattern, locale, withCity(message.samples()));
    }
}
