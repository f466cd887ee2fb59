// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search.learning;

import city.madang.data.DatabaseUnavailable;
import city.madang.job.Schedule;
import city.madang.kit.DataFolder;
import city.madang.kit.Databases;
import city.madang.kit.Jobs;
import city.madang.kit.LearnAnew;
import city.madang.kit.ModuleDatabase;
import city.madang.kit.ModuleHoldings;
import city.madang.kit.ModuleService;
import city.madang.kit.Mount;
import city.madang.kit.OpenModule;
import city.madang.kit.Outbox;
import city.madang.kit.SuggestionTraining;
import city.madang.kit.search.EditorsWords;
import city.madang.kit.search.TextWords;
import city.madang.l10n.Texts;
import city.madang.suggest.DecidedCase;
import city.madang.suggest.Suggestion;
import city.madang.suggest.Suggestions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Suggestions for every module that decides cases. One thread learns: at the first start, every night and on command. The job
 * runs once in a city and tells every node, which then learns by itself from the one database; so all come to the same.
 */
@Component(property = "concern=suggestions", configurationPolicy = ConfigurationPolicy.IGNORE)
public final class SuggestionOffice implements ModuleService<Suggestions>, Mount, SuggestionTraining, ModuleHoldings {
    private static final Logger LOG = LoggerFactory.getLogger(SuggestionOffice.class);
    private static final LocalTime NIGHT = LocalTime.of(2, 20);
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);
    private static final Duration LOOK_AT_LEAST = Duration.ofDays(1);

    private final Path folder;
    private final String node;
    private final ModuleDatabase database;
    private final Cases cases;
    private final TextWords words;
    private final Map<String, Pupil> pupils = new ConcurrentHashMap<>();
    private final ScheduledThreadPoolExecutor learning = new ScheduledThreadPoolExecutor(1, work -> {
        var thread = new Thread(work, "madang-learning");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    });
    private final AutoCloseable receiving;
    private final AutoCloseable job;

    @Activate
    public SuggestionOffice(
            @Reference DataFolder data,
            @Reference Databases databases,
            @Reference Outbox outbox,
            @Reference Jobs jobs,
            @Reference EditorsWords words) {
        folder = data.folder("suggestions");
        node = data.node();
        this.words = TextWords.of(words);
        database = databases.open("search", SuggestionOffice.class.getClassLoader());
        database.parse(List.of(CaseMapper.class));
        cases = new Cases(database);
        learning.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        receiving = outbox.receive("learning", true, LearnAnew.class, this::learn);
        job = jobs.schedule("search", "learn", Schedule.daily(NIGHT), run -> {
            modules().forEach(module -> announce(module, ""));
            run.note(pupils.size() + " modules");
        });
    }

    @Deactivate
    public void close() throws Exception {
        job.close();
        receiving.close();
        learning.shutdown();
        if (!learning.awaitTermination(10, TimeUnit.SECONDS)) {
            LOG.info("Suggestions are still being learnt; what was learnt before stays");
        }
        database.close();
    }

    @Override
    public Class<Suggestions> type() {
        return Suggestions.class;
    }

    @Override
    public Suggestions forModule(String module, ClassLoader loader, Texts texts) {
        return about -> Optional.ofNullable(pupils.get(module))
                .map(pupil -> pupil.suggest(about))
                .orElse(Suggestion.NONE);
    }

    @Override
    public AutoCloseable mount(OpenModule module) {
        var source = module.offer().decided();
        if (source.isEmpty()) {
            return () -> {};
        }
        var pupil = new Pupil(module.id(), source.get(), cases, knowledge(module.id()), words);
        pupils.put(module.id(), pupil);
        learning.execute(() -> begin(pupil, LOOK_AGAIN));
        return () -> {
            pupils.remove(module.id(), pupil);
            pupil.close();
        };
    }

    /** A new city has nothing to learn from: looks again, at longer and longer intervals, until it has. */
    private void begin(Pupil pupil, Duration again) {
        if (pupils.get(pupil.module()) == pupil && !logged(pupil, pupil::begin) && !learning.isShutdown()) {
            var longer = again.multipliedBy(2);
            learning.schedule(
                    () -> begin(pupil, longer.compareTo(LOOK_AT_LEAST) < 0 ? longer : LOOK_AT_LEAST),
                    again.toMillis(),
                    TimeUnit.MILLISECONDS);
        }
    }

    private static boolean logged(Pupil pupil, BooleanSupplier work) {
        try {
            return work.getAsBoolean();
        } catch (DatabaseUnavailable e) {
            LOG.info("Suggestions for {} are learnt when the database answers", pupil.module());
        } catch (RuntimeException e) {
            LOG.warn("Could not learn suggestions for {}; it is tried again later", pupil.module(), e);
        }
        return false;
    }

    private void announce(String module, String except) {
        database.run(tx -> tx.publish(new LearnAnew(module, except)));
    }

    /** Delivered on every node; not waited for, because other events wait behind it. What fails is done in the next night. */
    private void learn(LearnAnew event) {
        var pupil = pupils.get(event.module());
        if (pupil == null) {
            forgetLearnt(event.module());
        } else if (!event.except().equals(node)) {
            learning.execute(() -> logged(pupil, () -> pupil.learn() != null));
        }
    }

    /** Of a module that is not open here. If it opens again it learns anew. */
    private void forgetLearnt(String module) {
        try {
            knowledge(module).delete();
        } catch (IOException e) {
            LOG.warn("What was learnt for {} was not deleted", module, e);
        }
    }

    private KnowledgeFile knowledge(String module) {
        return new KnowledgeFile(folder.resolve(module + ".knowledge"));
    }

    /** Every node forgets what it has learnt. */
    @Override
    public void erase(String module) {
        cases.replace(module, List.of());
        announce(module, "");
    }

    @Override
    public List<String> modules() {
        return pupils.keySet().stream().sorted().toList();
    }

    @Override
    public Learnt train(String module) {
        var pupil = pupil(module);
        var learnt = waited(CompletableFuture.supplyAsync(pupil::learn, learning));
        announce(module, node);
        return learnt;
    }

    @Override
    public Learnt train(String module, Path csv) throws IOException {
        pupil(module);
        cases.replace(module, CaseFile.read(csv));
        return train(module);
    }

    @Override
    public Learnt forget(String module) {
        pupil(module);
        cases.replace(module, List.of());
        return train(module);
    }

    @Override
    public List<Quality> test(String module, Path csv) throws IOException {
        var pupil = pupil(module);
        var service = new Trial();
        var department = new Trial();
        for (DecidedCase each : CaseFile.read(csv)) {
            var suggestion = pupil.suggest(each.subject());
            each.service().ifPresent(code -> service.add(suggestion.service().candidates(), code));
            each.department()
                    .ifPresent(code -> department.add(suggestion.department().candidates(), code));
        }
        return List.of(service.quality("service"), department.quality("department"));
    }

    /** Waits until nothing that was asked for is left to learn; for tests. */
    public void settle() {
        waited(CompletableFuture.supplyAsync(() -> true, learning));
    }

    private Pupil pupil(String module) {
        return Optional.ofNullable(pupils.get(module))
                .orElseThrow(() -> new IllegalArgumentException(
                        "no open module " + module + " decides cases; there are " + modules()));
    }

    private static <T> T waited(CompletableFuture<T> work) {
        try {
            return work.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
