// SPDX-License-Identifier: Apache-2.0
package city.madang.module;

import org.osgi.annotation.versioning.ConsumerType;

/** Fills a module with believable, made-up data. Called once per module, only when the city is a demo. */
@FunctionalInterface
@ConsumerType
public interface Demo {
    /** @param city where demo officials come from; their accounts cannot exist outside a demo */
    void fill(DemoCity city);
}
