// SPDX-License-Identifier: Apache-2.0
package city.madang.kit;

import city.madang.module.Setting;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Settings of one file in {@code etc/} that administrators may change on a page. Registered as a service by who reads them. */
@ConsumerType
public interface Settings {
    /** Names the file, {@code etc/<pid>.cfg}. */
    String pid();

    /** A word for its texts: {@code setting.<group>.title} names the page. */
    String group();

    /** The word in place of the group for the texts of its settings; files of one kind share them. */
    default String words() {
        return group();
    }

    List<Setting> settings();
}
