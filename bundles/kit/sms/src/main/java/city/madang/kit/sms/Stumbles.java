// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Messages that could not be dealt with; the last thousand. */
final class Stumbles {
    private static final int MOST = 1000;

    private final Set<String> ids = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST;
        }
    }));

    void add(String id) {
        ids.add(id);
    }

    boolean over(String id) {
        return ids.contains(id);
    }
}
