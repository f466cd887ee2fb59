// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.records;

import city.madang.job.Schedule;
import city.madang.kit.DataFolder;
import city.madang.kit.Jobs;
import city.madang.kit.Modules;
import java.nio.file.Path;
import java.time.Duration;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Has imports carried out, on one node of the city at a time. */
@Component(service = ImportWork.class, immediate = true)
public final class ImportWork implements AutoCloseable {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(10);

    private final ImportRuns runs;
    private final ImportFolders folders;
    private final AutoCloseable job;

    @Activate
    public ImportWork(
            @Reference ImportRuns runs,
            @Reference Modules modules,
            @Reference Jobs jobs,
            @Reference DataFolder data,
            BundleContext context) {
        this(
                runs,
                modules,
                jobs,
                Path.of(String.valueOf(context.getProperty("karaf.base"))).resolve("etc/mappings"),
                data.folder("import"));
    }

    /**
     * Without a container.
     *
     * @param mappings where mappings lie
     * @param files where files lie that can be named
     */
    public ImportWork(ImportRuns runs, Modules modules, Jobs jobs, Path mappings, Path files) {
        this.runs = runs;
        folders = new ImportFolders(mappings, files);
        job = jobs.schedule(
                ImportRuns.ID, "import", Schedule.every(LOOK_EVERY), new ImportJob(runs, modules::opened, folders));
    }

    ImportRuns runs() {
        return runs;
    }

    ImportFolders folders() {
        return folders;
    }

    @Deactivate
    @Override
    public void close() {
        try {
            job.close();
        } catch (Exception e) {
            throw new IllegalStateException("the imports do not stop", e);
        }
    }
}
