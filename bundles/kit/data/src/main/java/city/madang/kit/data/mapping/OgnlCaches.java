// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data.mapping;

import java.beans.Introspector;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.ibatis.session.Configuration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * OGNL, inside MyBatis, keeps in statics every class that an {@code <if test>} ever met, and by that the class loader of every
 * module that was ever open. It has no way to forget a loader, so its maps are found by reflection.
 */
final class OgnlCaches {
    private static final Logger LOG = LoggerFactory.getLogger(OgnlCaches.class);
    private static final String PACKAGE = "org.apache.ibatis.ognl.";

    private final ClassLoader leaving;
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private OgnlCaches(ClassLoader leaving) {
        this.leaving = leaving;
    }

    static void forget(ClassLoader leaving) {
        if (leaving == OgnlCaches.class.getClassLoader()) {
            return;
        }
        try {
            var runtime = Configuration.class.getClassLoader().loadClass(PACKAGE + "OgnlRuntime");
            runtime.getMethod("clearCache").invoke(null);
            runtime.getMethod("clearAdditionalCache").invoke(null);
            new OgnlCaches(leaving).sweep(runtime, null);
            Introspector.flushCaches(); // where OGNL asks for properties
        } catch (ReflectiveOperationException e) {
            LOG.warn("MyBatis has changed inside: classes of closed modules stay in memory", e);
        }
    }

    private void sweep(Class<?> type, Object object) throws ReflectiveOperationException {
        if (object != null
                && type.getSuperclass() != null
                && type.getSuperclass().getName().startsWith(PACKAGE)) {
            sweep(type.getSuperclass(), object);
        }
        for (Field field : type.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) == (object == null)
                    && !field.getType().isPrimitive()) {
                field.setAccessible(true);
                sweep(field.get(object));
            }
        }
    }

    private void sweep(Object value) throws ReflectiveOperationException {
        if (value == null || !seen.add(value)) {
            return;
        }
        if (value instanceof Map<?, ?> map) {
            synchronized (map) { // as OGNL itself does: other modules are being read meanwhile
                map.keySet().removeIf(this::isLeaving);
            }
        } else if (value.getClass().getName().startsWith(PACKAGE)) {
            sweep(value.getClass(), value);
        }
    }

    private boolean isLeaving(Object key) {
        if (key instanceof Class<?> type) {
            return type.getClassLoader() == leaving;
        }
        return key instanceof Member member && member.getDeclaringClass().getClassLoader() == leaving;
    }
}
