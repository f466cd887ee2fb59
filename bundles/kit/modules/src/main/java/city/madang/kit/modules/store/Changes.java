// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.store;

import city.madang.export.Share;
import city.madang.identity.Visitor;
import city.madang.kit.DataFolder;
import city.madang.kit.modules.installing.Disposal;
import city.madang.kit.modules.installing.Installer;
import city.madang.kit.modules.opening.Reason;
import city.madang.kit.modules.records.ExportOrder;
import city.madang.kit.modules.records.RecordExports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the pages have begun and what became of it, so that whoever comes back finds it. Safe for several threads. */
public final class Changes implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Changes.class);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);
    private static final String WAITING = "store.step.waiting.text";
    private static final String EXPORTING = "store.step.exporting.text";

    private final Installer installer;
    private final RecordExports exports;
    private final DataFolder data;
    private final Clock clock;
    private final ExecutorService exporting = Executors.newSingleThreadExecutor(Changes::thread);
    private final Map<String, String> begun = new ConcurrentHashMap<>();
    private final Map<String, Obstacle> failed = new ConcurrentHashMap<>();

    public Changes(Installer installer, RecordExports exports, DataFolder data, Clock clock) {
        this.installer = installer;
        this.exports = exports;
        this.data = data;
        this.clock = clock;
    }

    /** Key of a text that says what is being done with a module now; empty when nothing is. */
    public Optional<String> step(String id) {
        return installer.progress(id).or(() -> Optional.ofNullable(begun.get(id)));
    }

    /** Why the last thing that was asked was not done; empty when it was. */
    public Optional<Obstacle> refusal(String id) {
        return Optional.ofNullable(failed.get(id))
                .or(() -> installer.refusal(id).map(Obstacle::of));
    }

    Installer installer() {
        return installer;
    }

    void install(String id) {
        begin(id, WAITING, () -> installer.install(id));
    }

    void update(String id, String version) {
        begin(id, WAITING, () -> installer.update(id, version));
    }

    void rollBack(String id, String snapshot) {
        begin(id, WAITING, () -> installer.rollBack(id, snapshot));
    }

    void remove(String id, Disposal data) {
        begin(id, WAITING, () -> installer.remove(id, data));
    }

    /** Kinds of records that an open module gives away; none when it is not open. */
    List<String> kinds(String id) {
        try {
            return exports.kinds(id);
        } catch (IllegalArgumentException notOpen) {
            return List.of();
        }
    }

    /** Writes all records that it gives away, and removes it with its data only when that went well. */
    void exportAndDelete(String id, Visitor who) {
        begin(
                id,
                EXPORTING,
                () -> CompletableFuture.runAsync(() -> export(id, who), exporting)
                        .thenCompose(done -> installer.remove(id, Disposal.DELETE)));
    }

    /** Where the records of a removed module are. */
    Path folder(String id) {
        return data.folder("exports").resolve("removed").resolve(id);
    }

    private void export(String id, Visitor who) {
        try {
            var folder = Files.createDirectories(folder(id).resolve(TIME.format(clock.instant())));
            for (var kind : exports.kinds(id)) {
                var order = ExportOrder.into(kind + ".zip", id, kind, new Share(true, true));
                try (var out = Files.newOutputStream(folder.resolve(order.fileName()))) {
                    exports.begin(order, who).writeTo(out, rows -> {});
                }
            }
            LOG.info("Module {}: its records are in {}", id, folder);
        } catch (IOException | RuntimeException e) {
            failed.put(id, notExported(Reason.of(e)));
            throw new CompletionException(e);
        }
    }

    /** Begins a change. */
    private interface Beginning {
        CompletableFuture<Void> begin();
    }

    private void begin(String id, String step, Beginning change) {
        failed.remove(id);
        begun.put(id, step);
        change.begin().whenComplete((done, failure) -> {
            if (failure != null) {
                LOG.warn("Module {} was not changed", id, failure);
                var cause = failure instanceof CompletionException && failure.getCause() != null
                        ? failure.getCause()
                        : failure;
                failed.putIfAbsent(id, notChanged(Reason.of(cause)));
            }
            begun.remove(id);
        });
    }

    private static Obstacle notChanged(String reason) {
        return new Obstacle("store.obstacle.change.text", List.of(reason), "it was not changed: " + reason);
    }

    private static Obstacle notExported(String reason) {
        return new Obstacle("store.obstacle.export.text", List.of(reason), "its records were not exported: " + reason);
    }

    private static Thread thread(Runnable task) {
        var thread = new Thread(task, "madang-module-export");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        exporting.shutdownNow();
    }
}
