// SPDX-License-Identifier: Apache-2.0
package city.madang.kit;

import city.madang.identity.Role;
import city.madang.module.ModuleReport;
import city.madang.module.Offer;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The module manager. Changes are written to the city file first, then brought about on the manager's installing thread; the
 * future ends with the module's report, FAILED with the reason rather than exceptionally.
 */
@ProviderType
public interface Modules {
    /** Every module of the catalogue and of the city file, by id. */
    List<ModuleReport> list();

    /** Roles that the city's modules declare, for giving them to officials. */
    default Set<Role> roles() {
        return Set.of();
    }

    /** Languages that a city can choose: English, and those whose packs lie in the catalogue. */
    default List<Locale> languages() {
        return List.of(Locale.ENGLISH);
    }

    /** Names of drivers of devices that are installed or could be, by id. */
    default SortedMap<String, String> drivers(Locale reader) {
        return Collections.emptySortedMap();
    }

    /** Its name in a language, installed or not; its id where it has none. */
    default String title(String id, Locale locale) {
        return id;
    }

    /**
     * What a module says of itself to whoever studies a city: {@code study/facts.json} of its newest version, installed or not.
     *
     * @return JSON; empty when it says nothing
     */
    default Optional<String> facts(String id) {
        return Optional.empty();
    }

    /** Bytes of memory that modules of this release take before anybody uses them, by id, as they were measured. */
    default Map<String, Long> memory() {
        return Map.of();
    }

    /** Installs the newest version, or updates to it. */
    CompletableFuture<ModuleReport> install(String id);

    /** Installs exactly this version of the catalogue, older or newer. */
    CompletableFuture<ModuleReport> update(String id, String version);

    /** Takes the module away; its data stays. */
    CompletableFuture<ModuleReport> remove(String id);

    /**
     * A module that is open; waits for one that is starting, two minutes at most. Not kept by who asks: it may be closed any time.
     *
     * @throws IllegalArgumentException when it is not open, saying why
     */
    OpenModule opened(String module);

    /** What {@link #opened} offers. */
    default Offer offer(String module) {
        return opened(module).offer();
    }

    /**
     * Imports a file into an open module.
     *
     * @param progress told now and then, in plain English
     * @return a summary in plain English
     * @throws IllegalArgumentException when module, file or mapping are not right, saying why
     */
    String importFile(String module, Path file, Path mapping, Consumer<String> progress);
}
