// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.files.store;

import city.madang.solution.study.domain.PackFile;
import java.time.Instant;
import java.util.List;

/** Files of the pack that somebody changed. */
public interface PackFileMapper {
    /** A changed file. @param content as it was typed */
    record Changed(PackFile name, String content, Instant changed) {}

    List<Changed> all();

    int update(Changed file);

    void insert(Changed file);

    int delete(PackFile name);
}
