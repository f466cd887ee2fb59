// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.installing;

import city.madang.file.StoredFile;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/** What a test asks of {@link ShelfModule}, whichever version of it runs. */
public interface Shelf {
    /** Versions that do not open. */
    Set<String> BROKEN = ConcurrentHashMap.newKeySet();

    /** Title of what a broken version leaves. */
    String BROKE = "made before it broke";

    /** What happens when a version opens, after its scripts have run. */
    AtomicReference<Runnable> OPENING = new AtomicReference<>(() -> {});

    String version();

    void add(String title);

    List<String> titles();

    StoredFile cover(String title);

    List<StoredFile> covers();
}
