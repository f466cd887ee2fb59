// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search;

import city.madang.data.DatabaseUnavailable;
import city.madang.kit.Databases;
import city.madang.kit.ModuleDatabase;
import city.madang.kit.SearchWords;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Words that are alike, in the database and ready in memory, and the questions that people ask. What another node changes is seen
 * within {@link #LOOKED_AT_EVERY}.
 */
@Component(
        service = {SearchWords.class, EditorsWords.class},
        configurationPolicy = ConfigurationPolicy.IGNORE)
public final class EditorsWords implements SearchWords {
    private static final Logger LOG = LoggerFactory.getLogger(EditorsWords.class);
    private static final Duration LOOKED_AT_EVERY = Duration.ofSeconds(2);
    private static final Duration WRITTEN_EVERY = Duration.ofSeconds(30);
    private static final int KEPT_DAYS = 90;
    private static final int POPULAR = 200;

    private final ModuleDatabase database;
    private final Clock clock;
    private final Analysis analysis = new Analysis();
    private final AskedOften asked = new AskedOften();
    private final ReentrantLock looking = new ReentrantLock();
    /** By the running time of this process: the city's clock can be put back. */
    private volatile long lookAgain = System.nanoTime();

    private volatile long writeAgain = System.nanoTime() + WRITTEN_EVERY.toNanos();
    private volatile Optional<WordsEdition> edition = Optional.empty();
    private volatile Synonyms synonyms = Synonyms.NONE;
    private volatile List<String> popular = List.of();

    @Activate
    public EditorsWords(@Reference Databases databases, @Reference Clock clock) {
        this.clock = clock;
        database = databases.open("search", EditorsWords.class.getClassLoader());
        database.parse(List.of(WordsMapper.class));
    }

    @Deactivate
    public void close() {
        try {
            write();
        } catch (DatabaseUnavailable e) {
            LOG.info("What was asked lately is not counted: {}", e.toString());
        }
        database.close();
    }

    /** One for the whole search: its dictionaries are large. */
    Analysis analysis() {
        return analysis;
    }

    /** For the next question. */
    Synonyms synonyms() {
        look();
        return synonyms;
    }

    /** What is often asked and answered, most asked first. */
    List<String> popular() {
        look();
        return popular;
    }

    /** Counts a question of somebody. Nothing of it is written before several have asked it. */
    void asked(String words, boolean answered) {
        asked.add(words, answered);
        if (isPast(writeAgain) && looking.tryLock()) {
            try {
                write();
            } catch (DatabaseUnavailable e) {
                LOG.info("What was asked is counted later: {}", e.toString());
            } finally {
                looking.unlock();
            }
        }
    }

    @Override
    public List<Group> groups() {
        return database.read(tx -> tx.mapper(WordsMapper.class).groups()).stream()
                .map(EditorsWords::group)
                .toList();
    }

    @Override
    public void keep(Group group) {
        var row = new GroupRow(
                group.id().orElse(0L),
                group.language().map(Locale::toLanguageTag).orElse(""),
                String.join("\n", group.words()),
                clock.instant());
        database.run(tx -> {
            var mapper = tx.mapper(WordsMapper.class);
            if (group.id().isEmpty() && mapper.edition().groups() >= MOST_GROUPS) {
                throw new IllegalArgumentException("there are " + MOST_GROUPS + " groups already");
            }
            if (group.id().isEmpty() || mapper.update(row) == 0) {
                mapper.insert(row);
            }
        });
        lookAgain = System.nanoTime();
    }

    @Override
    public void drop(long group) {
        database.run(tx -> tx.mapper(WordsMapper.class).delete(group));
        lookAgain = System.nanoTime();
    }

    @Override
    public List<Asked> unanswered(int most) {
        write();
        return database.read(tx -> tx.mapper(WordsMapper.class).questions(false, most)).stream()
                .map(row -> new Asked(row.words(), row.times(), LocalDate.parse(row.lastDay())))
                .toList();
    }

    @Override
    public void settle(String words) {
        database.run(tx -> tx.mapper(WordsMapper.class).settle(words));
    }

    private static Group group(GroupRow row) {
        return new Group(
                Optional.of(row.id()),
                Optional.of(row.tag()).filter(tag -> !tag.isEmpty()).map(Locale::forLanguageTag),
                row.words().lines().toList());
    }

    private static boolean isPast(long nanoTime) {
        return System.nanoTime() - nanoTime >= 0;
    }

    private void write() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var often = asked.take();
        writeAgain = System.nanoTime() + WRITTEN_EVERY.toNanos();
        database.run(tx -> {
            var mapper = tx.mapper(WordsMapper.class);
            for (var each : often) {
                var row = new QuestionRow(each.words(), each.answered(), each.times(), today.toString());
                if (mapper.again(row) == 0) {
                    mapper.ask(row);
                }
            }
            if (!often.isEmpty()) {
                mapper.forgetBefore(today.minusDays(KEPT_DAYS).toString());
            }
        });
    }

    /** One of those who ask looks, the others go on with what was known. */
    private void look() {
        if (!isPast(lookAgain) || !looking.tryLock()) {
            return;
        }
        try {
            lookAgain = System.nanoTime() + LOOKED_AT_EVERY.toNanos();
            var now =
                    Optional.of(database.read(tx -> tx.mapper(WordsMapper.class).edition()));
            if (!now.equals(edition)) {
                synonyms = new Synonyms(groups(), analysis);
                edition = now;
            }
            popular = database.read(tx -> tx.mapper(WordsMapper.class).questions(true, POPULAR)).stream()
                    .map(QuestionRow::words)
                    .toList();
        } catch (DatabaseUnavailable e) {
            LOG.info("Synonyms stay as they were: {}", e.toString());
        } finally {
            looking.unlock();
        }
    }
}
