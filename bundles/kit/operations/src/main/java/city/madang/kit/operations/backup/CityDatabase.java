// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.operations.backup;

import city.madang.kit.ClosedDatabase;
import city.madang.kit.ClosedDatabases;
import city.madang.kit.operations.etc.Installation;
import java.io.IOException;
import java.nio.file.Path;

/** The database that the settings of an installation name. */
final class CityDatabase {
    private static final String PID = "city.madang.kit.data";

    private final Installation city;

    CityDatabase(Installation city) {
        this.city = city;
    }

    boolean isDerby() {
        return url().isEmpty();
    }

    /** Empty for Derby. */
    String url() {
        return setting("url");
    }

    /** As people call it. */
    String name() {
        return isDerby() ? "derby" : "postgresql";
    }

    /** Where Derby's is. */
    Path folder() {
        return city.data().resolve("db");
    }

    ClosedDatabase open(ClosedDatabases databases) throws IOException {
        return databases.open(folder(), url(), setting("user"), setting("password"));
    }

    private String setting(String name) {
        return city.setting(PID, name).orElse("");
    }
}
