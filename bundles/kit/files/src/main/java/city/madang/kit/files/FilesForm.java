// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.files;

import city.madang.kit.Settings;
import city.madang.module.Setting;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/** What administrators may set of files on a page. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
public final class FilesForm implements Settings {
    @Override
    public String pid() {
        return "city.madang.kit.files";
    }

    @Override
    public String group() {
        return "files";
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.text("clamd", ""),
                Setting.number("clamdSeconds", 60, 1, 600),
                Setting.onOff("quarantine", false),
                Setting.number("orphanDays", 30, 1, 3650));
    }
}
