// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.mail;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;

/** Settings of a test: the defaults, and what the test wants different. */
final class MailSettings {
    private MailSettings() {}

    static MailConfig with(Map<String, Object> different) {
        var values = new HashMap<String, Object>();
        for (var method : MailConfig.class.getDeclaredMethods()) {
            values.put(method.getName(), method.getDefaultValue());
        }
        values.putAll(different);
        return (MailConfig) Proxy.newProxyInstance(
                MailConfig.class.getClassLoader(),
                new Class<?>[] {MailConfig.class},
                (proxy, method, arguments) -> values.get(method.getName()));
    }
}
