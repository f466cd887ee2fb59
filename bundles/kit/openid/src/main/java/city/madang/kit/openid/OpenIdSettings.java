// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.openid;

import city.madang.kit.Settings;
import city.madang.module.Setting;
import java.util.List;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;

/** The two providers that have files from the beginning, for the page of settings. Others are files that an operator copies. */
public final class OpenIdSettings {
    private OpenIdSettings() {}

    /** For officials. */
    @Component
    public static final class Officials implements Settings {
        @Override
        public String pid() {
            return "city.madang.kit.openid-officials";
        }

        @Override
        public String group() {
            return "openid-officials";
        }

        @Override
        public String words() {
            return "openid";
        }

        @Override
        public List<Setting> settings() {
            return Stream.concat(common(), Stream.of(Setting.text("strong", "")))
                    .toList();
        }
    }

    /** For citizens. */
    @Component
    public static final class Citizens implements Settings {
        @Override
        public String pid() {
            return "city.madang.kit.openid-citizens";
        }

        @Override
        public String group() {
            return "openid-citizens";
        }

        @Override
        public String words() {
            return "openid";
        }

        @Override
        public List<Setting> settings() {
            return Stream.concat(common(), Stream.of(Setting.onOff("newCitizens", false)))
                    .toList();
        }
    }

    private static Stream<Setting> common() {
        return Stream.of(
                Setting.text("issuer", ""),
                Setting.text("client", ""),
                Setting.secret("secret"),
                Setting.text("name", ""),
                Setting.text("scopes", "openid email"),
                Setting.text("hosts", ""),
                Setting.onOff("byMail", false));
    }
}
