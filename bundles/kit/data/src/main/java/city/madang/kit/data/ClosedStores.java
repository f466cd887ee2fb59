// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data;

import city.madang.kit.ClosedDatabase;
import city.madang.kit.ClosedDatabases;
import city.madang.kit.data.copy.WholeCopy;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/** For {@code bin/madang}; named in {@code META-INF/services}. */
public final class ClosedStores implements ClosedDatabases {
    @Override
    public ClosedDatabase open(Path folder, String url, String user, String password) throws IOException {
        var engine = url.isBlank() ? DerbyEngine.in(OwnerOnly.folder(folder)) : new PostgresEngine(url, user, password);
        try {
            engine.dataSource().getConnection().close();
        } catch (SQLException e) {
            throw new IOException("The database cannot be opened: " + Locked.explain(e), e);
        }
        return new ClosedStore(engine);
    }

    @Override
    public List<String> addScripts(Path folder, Collection<Path> jars) throws IOException {
        return new FoundScripts(jars).putBeside(new WholeCopy(folder));
    }
}
