// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.smpp;

import city.madang.kit.Settings;
import city.madang.module.Setting;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/** What administrators may set of the line for text messages on a page. The password is a secret of the environment. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
public final class SmppForm implements Settings {
    private static final int MOST_PORT = 65_535;

    @Override
    public String pid() {
        return "city.madang.kit.sms.smpp";
    }

    @Override
    public String group() {
        return "smpp";
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.text("host", ""),
                Setting.number("port", 2775, 1, MOST_PORT),
                Setting.onOff("tls", false),
                Setting.text("systemId", ""),
                Setting.text("source", ""),
                Setting.text("country", ""),
                Setting.number("perSecond", 10, 1, 10_000));
    }
}
