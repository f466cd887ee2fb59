// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.portal;

import city.madang.identity.Official;
import city.madang.identity.ReceiptNumber;
import city.madang.kit.OpenModule;
import city.madang.kit.Shell.Feed;
import city.madang.kit.Shell.Group;
import city.madang.kit.Shell.Item;
import city.madang.kit.Shell.Tasks;
import city.madang.l10n.Texts;
import city.madang.portal.Banner;
import city.madang.portal.BannerSource;
import city.madang.portal.Filed;
import city.madang.portal.FiledSource;
import city.madang.portal.PortalEntry;
import city.madang.task.Task;
import city.madang.task.TaskSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What one open module shows in the frame. */
final class Storefront {
    private static final Logger LOG = LoggerFactory.getLogger(Storefront.class);
    private static final int PATIENCE_SECONDS = 10;

    private final ReentrantReadWriteLock inUse = new ReentrantReadWriteLock();
    private final String module;
    private final List<PortalEntry> entries;
    private final Map<String, TaskSource> sources;
    private final Set<String> feeds;
    private final List<FiledSource> filed;
    private final List<BannerSource> banners;
    private final Texts texts;
    private volatile boolean closed;

    Storefront(OpenModule module, Texts texts) {
        this.module = module.id();
        this.entries = module.offer().entries();
        this.sources = module.offer().tasks();
        this.feeds = module.offer().feeds().keySet();
        this.filed = module.offer().filed();
        this.banners = module.offer().banners();
        this.texts = texts;
    }

    String title(Locale locale) {
        return texts.text(locale, "module.name");
    }

    Optional<String> role(String word, Locale locale) {
        return texts.find(locale, "role." + word);
    }

    Group group(Locale locale) {
        return new Group(
                module,
                title(locale),
                texts.text(locale, "module.about"),
                entries.stream().map(e -> item(e, locale)).toList());
    }

    List<Feed> feeds(Locale locale) {
        return feeds.stream()
                .map(name -> new Feed(
                        module,
                        texts.text(locale, "feed." + name + ".title"),
                        texts.text(locale, "feed." + name + ".about"),
                        whole("/" + name + ".atom")))
                .toList();
    }

    private Item item(PortalEntry entry, Locale locale) {
        return new Item(
                texts.text(locale, "entry." + entry.name() + ".title"),
                texts.text(locale, "entry." + entry.name() + ".about"),
                whole(entry.path()),
                entry.icon());
    }

    List<Tasks> tasks(Official official, Locale locale, int most) {
        var all = new ArrayList<Tasks>();
        inUse.readLock().lock();
        try {
            for (var source : closed ? Map.<String, TaskSource>of().entrySet() : sources.entrySet()) {
                var tasks = ask(source.getKey(), source.getValue(), official, most);
                if (!tasks.isEmpty()) {
                    all.add(new Tasks(module, texts.text(locale, "task." + source.getKey() + ".title"), tasks));
                }
            }
        } finally {
            inUse.readLock().unlock();
        }
        return all;
    }

    /** One module's failure must not take the desk away from the others. */
    private List<Task> ask(String name, TaskSource source, Official official, int most) {
        try {
            return source.tasks(official, most).stream()
                    .map(t -> new Task(t.title(), whole(t.path()), t.since(), t.due()))
                    .toList();
        } catch (RuntimeException e) {
            LOG.warn("Module {} cannot tell its tasks {}", module, name, e);
            return List.of();
        }
    }

    /** What stands behind those of the numbers that this module issued. */
    List<Filed> filed(Set<ReceiptNumber> numbers, Locale locale) {
        inUse.readLock().lock();
        try {
            return closed
                    ? List.of()
                    : filed.stream()
                            .flatMap(source -> source.filed(numbers, locale).stream())
                            .map(f -> new Filed(f.number(), f.title(), f.state(), whole(f.path()), f.at()))
                            .toList();
        } catch (RuntimeException e) {
            LOG.warn("Module {} cannot tell what was filed", module, e);
            return List.of();
        } finally {
            inUse.readLock().unlock();
        }
    }

    boolean hasBanners() {
        return !banners.isEmpty();
    }

    List<Banner> banners(Locale locale) {
        inUse.readLock().lock();
        try {
            return closed
                    ? List.of()
                    : banners.stream()
                            .flatMap(source -> source.banners(locale).stream())
                            .map(this::whole)
                            .toList();
        } catch (RuntimeException e) {
            LOG.warn("Module {} cannot tell what everybody has to know", module, e);
            return List.of();
        } finally {
            inUse.readLock().unlock();
        }
    }

    private Banner whole(Banner b) {
        var path = b.path().startsWith("//") ? b.path().substring(1) : whole(b.path());
        return new Banner(b.id(), b.level(), b.title(), b.text(), b.language(), path, b.drill(), b.until());
    }

    private String whole(String path) {
        return "/" + module + path;
    }

    /** Returns when no source is in use any more. */
    void close() throws InterruptedException {
        closed = true;
        if (inUse.writeLock().tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            inUse.writeLock().unlock();
        } else {
            LOG.warn("Module {} is closing but still telling its tasks; look at its log for what holds it", module);
        }
    }
}
