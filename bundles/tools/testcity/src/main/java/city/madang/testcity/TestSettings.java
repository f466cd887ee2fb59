// SPDX-License-Identifier: Apache-2.0
package city.madang.testcity;

import java.lang.reflect.Proxy;
import java.util.Map;

/** Settings as the container hands them to a component: the given values, else the defaults. */
public final class TestSettings {
    private TestSettings() {}

    /**
     * @param type the component's settings
     * @param values by name
     */
    public static <A> A of(Class<A> type, Map<String, ?> values) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, none) -> {
            Object given = values.get(method.getName());
            return given == null ? method.getDefaultValue() : given;
        }));
    }
}
