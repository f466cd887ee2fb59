// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.installing;

import city.madang.kit.Databases;
import city.madang.kit.DocumentsReplaced;
import city.madang.kit.ModuleDatabase;
import city.madang.kit.ModuleHoldings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.regex.Pattern;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** What the kit's bundles keep for a module beside its own tables and files. Safe for several threads. */
@Component(service = Remains.class)
public final class Remains implements AutoCloseable {
    private final ModuleDatabase database;
    private final Path settings;
    private final Set<ModuleHoldings> holdings = new CopyOnWriteArraySet<>();

    @Activate
    public Remains(@Reference Databases databases, BundleContext context) {
        this(databases, Path.of(String.valueOf(context.getProperty("karaf.etc"))));
    }

    /** @param settings the folder with the files that administrators write for modules */
    public Remains(Databases databases, Path settings) {
        this.settings = settings;
        database = databases.open("modules", getClass().getClassLoader());
        database.parse(List.of(RemainsMapper.class));
    }

    /** A bundle that holds something for modules. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addHoldings(ModuleHoldings more) {
        holdings.add(more);
    }

    void removeHoldings(ModuleHoldings gone) {
        holdings.remove(gone);
    }

    /** Has every node's search read the module's documents anew, for its tables are others than before. */
    void readAnew(String module) {
        database.run(tx -> tx.publish(new DocumentsReplaced(module)));
    }

    /** Of one module; the id of another may begin alike. */
    private List<Path> settings(String module) throws IOException {
        if (!Files.isDirectory(settings)) {
            return List.of();
        }
        var name = Pattern.compile(Pattern.quote("city.madang.solution." + module) + "([.~-].*)?\\.(cfg|config)");
        try (var files = Files.list(settings)) {
            return files.filter(
                            file -> name.matcher(file.getFileName().toString()).matches())
                    .toList();
        }
    }

    /** The version that every node takes: it opened last, on whichever; empty when none did since the module came. */
    Optional<String> agreed(String module) {
        return database.read(tx -> tx.mapper(RemainsMapper.class).agreed(module));
    }

    /** The version whose data is there, be the module there or not; empty when none ever opened, or its data was deleted. */
    Optional<String> openedLast(String module) {
        return database.read(tx -> tx.mapper(RemainsMapper.class).openedLast(module));
    }

    /** This version has opened. */
    void agree(String module, String version) {
        database.run(tx -> {
            var mapper = tx.mapper(RemainsMapper.class);
            if (mapper.agreeAnew(module, version) == 0) {
                mapper.agree(module, version);
            }
        });
    }

    /** The module is gone, its data stays. */
    void removed(String module) {
        database.run(tx -> tx.mapper(RemainsMapper.class).markRemoved(module));
    }

    /**
     * Everything goes, this node's file with the module's settings too: it may hold passwords. The module is closed and its tables are
     * erased already.
     */
    void erase(String module) throws IOException {
        for (var file : settings(module)) {
            Files.deleteIfExists(file);
        }
        holdings.forEach(each -> each.erase(module));
        database.run(tx -> {
            var mapper = tx.mapper(RemainsMapper.class);
            mapper.deleteDemo(module);
            mapper.deleteRefused(module);
            mapper.deleteImports(module);
            mapper.deleteProposal(module);
            mapper.deleteAgreed(module);
            tx.publish(new DocumentsReplaced(module));
        });
    }

    @Override
    @Deactivate
    public void close() {
        database.close();
    }
}
