// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.installing;

import java.util.concurrent.TimeoutException;

/** Keeps a module closed while its tables are changed under it. */
@FunctionalInterface
public interface Holding {
    /**
     * Returns when the module is closed.
     *
     * @return lets the solution that is there then open; to be run once, whatever happens
     * @throws TimeoutException when something of it is still in use; it is opened again
     */
    Runnable hold(String module) throws InterruptedException, TimeoutException;
}
