// SPDX-License-Identifier: Apache-2.0
package city.madang.kit;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Takes one kind of contribution. Registered as a service with the property {@code concern}, one of {@code web},
 * {@code events}, {@code search}, {@code portal}, {@code indicators} and so on; the module manager refers to each by name and
 * mounts in that order.
 */
@ConsumerType
public interface Mount {
    /**
     * Takes the module's contributions; called on the manager's thread. What it throws makes the module FAILED.
     *
     * @return takes everything back; returns when nothing of the module is in use any more, after at most 10 s
     */
    AutoCloseable mount(OpenModule module) throws Exception;
}
