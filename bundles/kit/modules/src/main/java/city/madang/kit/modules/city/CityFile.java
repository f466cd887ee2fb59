// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.city;

import city.madang.kit.Cities;
import city.madang.kit.DataFolder;
import city.madang.kit.modules.ModulesConfig;
import city.madang.module.City;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The city file: the wanted state of this installation, one list that can be compared and kept. Edited by the kit, where every
 * comment survives, or by hand, which is followed within seconds. Safe for several threads.
 */
@Component(
        service = {Cities.class, CityFile.class},
        configurationPid = ModulesConfig.PID,
        configurationPolicy = ConfigurationPolicy.OPTIONAL)
public final class CityFile implements Cities, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CityFile.class);
    private static final int LOOK_EVERY_SECONDS = 2;

    private final Path file;
    private final CityOnDisk disk;
    private final Path base;
    private final SetUpCode code;
    private final ScheduledExecutorService looks =
            Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "madang-city-file"));
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile CityText text;
    private volatile CityFacts facts;
    private Optional<CityText> seen = Optional.empty();
    private volatile String trouble = "";

    @Activate
    public CityFile(@Reference DataFolder data, ModulesConfig config, BundleContext context) {
        this(Path.of(String.valueOf(context.getProperty("karaf.base"))), config.cityFile(), config.demo(), data);
        looks.scheduleWithFixedDelay(
                () -> safely(this::follow), LOOK_EVERY_SECONDS, LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
    }

    /**
     * The file as it is now; it is not followed.
     *
     * @param base the installation's folder
     * @param file below it, or absolute; need not exist yet
     */
    public CityFile(Path base, String file, boolean demo, DataFolder data) {
        this.base = base;
        this.file = base.resolve(file);
        this.disk = new CityOnDisk(this.file);
        this.code = new SetUpCode(data.folder("keys"));
        this.facts = CityFacts.nothing(demo);
        safely(this::look);
        if (!demo) {
            code.make();
            if (!isSetUp()) {
                LOG.info(
                        "The city is not set up yet: open the start page; the one-time code stands in {}", code.file());
            }
        }
    }

    @Override
    public City city() {
        return facts.city();
    }

    @Override
    public boolean isSetUp() {
        return facts.named() || city().demo();
    }

    @Override
    public boolean isSetUpCode(String typed) {
        return code.matches(typed);
    }

    @Override
    public void setUp(City city) {
        CityReader.name(city.name());
        edit(old -> {
            var changed = old.with("city", city.name())
                    .with("country", city.country())
                    .with("zone", city.zone().getId())
                    .with("currency", city.currency().getCurrencyCode())
                    .with("languages", tags(city.languages()));
            if (!changed.value("city").equals(Optional.of(city.name()))) {
                throw new IllegalArgumentException("the city's name cannot stand in a file: " + city.name());
            }
            return changed;
        });
        code.end();
    }

    @Override
    public Optional<String> colour() {
        return facts.colour();
    }

    @Override
    public Optional<Path> areas() {
        return facts.areas();
    }

    @Override
    public Optional<Path> places() {
        return facts.places();
    }

    @Override
    public Optional<LocalServer> localServer() {
        return facts.localServer();
    }

    /** The modules that the city wants; empty while there is no city file at all, which wants nothing changed. */
    public Optional<Set<String>> modules() {
        return text == null ? Optional.empty() : Optional.of(facts.modules());
    }

    /** The same, none while there is no city file. */
    public Set<String> wanted() {
        return modules().orElse(Set.of());
    }

    /** Whether it wants a module. */
    public boolean wants(String module) {
        return wanted().contains(module);
    }

    /** Drivers of devices that the city wants. */
    public Set<String> drivers() {
        return facts.drivers();
    }

    /** Where the file is. */
    public Path path() {
        return file.toAbsolutePath().normalize();
    }

    /** Adds a module to the list; nothing happens when it is there. */
    public void add(String module) {
        change("modules", wanted -> wanted.add(module));
    }

    /** Takes a module off the list. */
    public void remove(String module) {
        change("modules", wanted -> wanted.remove(module));
    }

    /** Adds a driver to the list; nothing happens when it is there. */
    public void addDriver(String driver) {
        change("drivers", wanted -> wanted.add(driver));
    }

    /** Takes a driver off the list. */
    public void removeDriver(String driver) {
        change("drivers", wanted -> wanted.remove(driver));
    }

    /** @param languages in the order in which they are offered, the default first; never empty */
    public void speak(List<Locale> languages) {
        if (languages.isEmpty()) {
            throw new IllegalArgumentException("a city needs a language");
        }
        edit(old -> old.with("languages", tags(languages)));
    }

    /**
     * Adds what is not there yet, in one write, so that nobody finds half of it.
     *
     * @param languages in the order in which they are offered from now on; empty to leave them
     */
    public void choose(Collection<String> modules, List<Locale> languages, Collection<String> drivers) {
        edit(old -> {
            var changed = with(with(old, "modules", modules), "drivers", drivers);
            return languages.isEmpty() ? changed : changed.with("languages", tags(languages));
        });
    }

    private static CityText with(CityText text, String key, Collection<String> more) {
        return changed(text, key, wanted -> wanted.addAll(more));
    }

    /** Whether it is this file. */
    public boolean isAt(Path other) throws IOException {
        return disk.isAt(other);
    }

    /** The file as it would be with other values, by their keys; nothing is written. */
    public Selection with(Map<String, String> values) {
        var changed = text == null ? new CityText("") : text;
        for (var each : values.entrySet()) {
            changed = changed.with(each.getKey(), each.getValue());
        }
        return Selection.of(changed.text(), List.of(file.toAbsolutePath().getParent(), base));
    }

    /** What is wrong in the file, in plain English. */
    public List<String> problems() {
        return facts.unreadable();
    }

    /** Called after each change, whoever made it, on the thread that noticed it. */
    public AutoCloseable onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    @Deactivate
    public void close() {
        looks.shutdownNow();
    }

    /** Reads the file when its content is new. */
    public void look() {
        if (takeIn()) {
            listeners.forEach(Runnable::run);
        }
    }

    /**
     * The same when the content was there already at the call before: an editor that empties the file and fills it again may be
     * half-way, and a list that ends in the middle would take modules away. Called by one thread.
     */
    void follow() {
        var now = disk.read();
        if (now.equals(seen)) {
            look();
        }
        seen = now;
    }

    private void change(String key, Consumer<Set<String>> change) {
        edit(old -> changed(old, key, change));
    }

    private static CityText changed(CityText old, String key, Consumer<Set<String>> change) {
        var wanted = new LinkedHashSet<>(CityReader.split(old.value(key).orElse("")));
        var changed = new LinkedHashSet<>(wanted);
        change.accept(changed);
        return changed.equals(wanted) ? old : old.with(key, String.join(",", changed));
    }

    /** Changes what is on disk now, not what was read some time ago; that only when the file is gone. */
    private void edit(UnaryOperator<CityText> change) {
        synchronized (this) {
            var old = disk.read().or(() -> Optional.ofNullable(text)).orElse(new CityText(""));
            var changed = change.apply(old);
            if (!changed.equals(old)) {
                disk.write(changed);
            }
        }
        look();
    }

    private synchronized boolean takeIn() {
        var now = disk.read();
        if (now.isEmpty() || now.get().equals(text)) {
            return false;
        }
        var folders = List.of(file.toAbsolutePath().getParent(), base);
        facts = new CityReader(now.get(), facts, folders).read();
        text = now.get();
        facts.unreadable().forEach(problem -> LOG.warn("City file {}: {}", file, problem));
        return true;
    }

    private void safely(Runnable reading) {
        try {
            reading.run();
            trouble = "";
        } catch (RuntimeException e) {
            if (!trouble.equals(String.valueOf(e.getMessage()))) {
                trouble = String.valueOf(e.getMessage());
                LOG.warn("The city file is not followed until this is mended: {}", trouble);
            }
        }
    }

    private static String tags(List<Locale> languages) {
        return languages.stream().map(Locale::toLanguageTag).collect(Collectors.joining(","));
    }

    private static Thread daemon(Runnable task, String name) {
        var thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }
}
