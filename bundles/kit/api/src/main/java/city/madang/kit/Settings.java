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

    List<Setting> settings();
}
