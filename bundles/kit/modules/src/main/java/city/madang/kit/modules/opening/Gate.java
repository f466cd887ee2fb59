// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.opening;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** Lets a module through to the kit until the module is closed. */
final class Gate {
    private final String module;
    private volatile boolean closed;

    Gate(String module) {
        this.module = module;
    }

    /** @throws IllegalStateException after closing */
    <T> T open(T service) {
        if (closed) {
            throw new IllegalStateException("module " + module + " is closed; its kit cannot be used any more");
        }
        return service;
    }

    /** The service behind this gate, so that one which the module kept refuses each call after closing. */
    <T> T before(Class<T> type, T service) {
        var loader = type.getClassLoader();
        return type.cast(Proxy.newProxyInstance(loader, new Class<?>[] {type}, (self, method, arguments) -> {
            try {
                return method.invoke(open(service), arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }

    void close() {
        closed = true;
    }
}
