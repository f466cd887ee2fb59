// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.opening;

import java.time.Instant;

/** Which modules got their demo data. */
public interface DemoMapper {
    int count(String module);

    void insert(String module, Instant begun);
}
