// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.operations.settings;

import city.madang.kit.Settings;
import city.madang.module.Setting;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** Settings that belong to this bundle, and to parts of the container that nobody else speaks for. */
final class OwnSettings {
    private static final int MOST_PORT = 65_535;
    private static final int MOST_DAYS = 3650;

    private OwnSettings() {}

    /** Monitoring. */
    @Component
    public static final class Monitoring implements Settings {
        @Override
        public String pid() {
            return "city.madang.kit.operations";
        }

        @Override
        public String group() {
            return "monitoring";
        }

        @Override
        public List<Setting> settings() {
            return List.of(Setting.secret("metricsToken"));
        }
    }

    /** Encryption by the city itself. */
    @Component
    public static final class Tls implements Settings {
        @Override
        public String pid() {
            return "city.madang.kit.tls";
        }

        @Override
        public String group() {
            return "tls";
        }

        @Override
        public List<Setting> settings() {
            return List.of(
                    Setting.text("certificate", ""),
                    Setting.text("key", ""),
                    Setting.secret("password"),
                    Setting.number("port", 8443, 1, MOST_PORT),
                    Setting.onOff("redirect", true),
                    Setting.number("hstsDays", 365, 0, MOST_DAYS),
                    Setting.onOff("hstsSubdomains", false));
        }
    }

    /** The database's surroundings; the database itself is chosen by who installs. */
    @Component
    public static final class Data implements Settings {
        @Override
        public String pid() {
            return "city.madang.kit.data";
        }

        @Override
        public String group() {
            return "data";
        }

        @Override
        public List<Setting> settings() {
            return List.of(
                    Setting.number("pool", 10, 8, 500).afterRestart(),
                    Setting.number("minFreeMegabytes", 200, 0, 1_000_000).afterRestart());
        }
    }

    /** Signing in. */
    @Component
    public static final class SignIn implements Settings {
        @Override
        public String pid() {
            return "city.madang.kit.identity";
        }

        @Override
        public String group() {
            return "sign-in";
        }

        @Override
        public List<Setting> settings() {
            return List.of(
                    Setting.number("sessionHours", 12, 1, 72),
                    Setting.number("idleMinutes", 120, 5, 1440),
                    Setting.number("triesPerAddress", 500, 10, 100_000));
        }
    }
}
