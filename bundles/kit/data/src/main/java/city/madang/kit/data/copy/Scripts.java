// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data.copy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;

/** A module's scripts, which make its tables. */
public interface Scripts {
    /** Those that would run now, in their order, each as {@code V58 words of its name}. */
    List<String> pending(String module, Path jar) throws IOException;

    /**
     * Runs those up to a version that have not run.
     *
     * @param source where they run
     */
    void run(String module, Path jar, DataSource source, String version) throws IOException;
}
