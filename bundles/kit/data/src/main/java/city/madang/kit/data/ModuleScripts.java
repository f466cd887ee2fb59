// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data;

import city.madang.kit.data.copy.Scripts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;

/** Scripts of modules by {@link Migration}. */
final class ModuleScripts implements Scripts {
    private final Engine engine;
    private final DataSource source;

    /** @param source where it is seen which of them have run */
    ModuleScripts(Engine engine, DataSource source) {
        this.engine = engine;
        this.source = source;
    }

    @Override
    public List<String> pending(String module, Path jar) throws IOException {
        return new Migration(module, JarScripts.read(module, jar), engine, source).pending();
    }

    @Override
    public void run(String module, Path jar, DataSource on, String version) throws IOException {
        new Migration(module, JarScripts.read(module, jar), engine, on)
                .until(version)
                .run();
    }
}
