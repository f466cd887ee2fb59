// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web.outside;

import city.madang.kit.Settings;
import city.madang.module.Setting;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/** What administrators may set of calls to other servers on a page. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
public final class OutsideForm implements Settings {
    @Override
    public String pid() {
        return OutsideConfig.PID;
    }

    @Override
    public String group() {
        return "outside";
    }

    @Override
    public List<Setting> settings() {
        return List.of(Setting.text("networks", ""));
    }
}
