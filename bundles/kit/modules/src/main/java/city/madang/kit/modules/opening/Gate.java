// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.opening;

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

    void close() {
        closed = true;
    }
}
