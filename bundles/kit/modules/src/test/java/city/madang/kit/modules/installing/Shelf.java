// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.installing;

import city.madang.file.StoredFile;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What a test asks of {@link ShelfModule}, whichever version of it runs. */
public interface Shelf {
    /** Versions that do not open. */
    Set<String> BROKEN = ConcurrentHashMap.newKeySet();

    String version();

    void add(String title);

    List<String> titles();

    StoredFile cover(String title);

    List<StoredFile> covers();
}
