// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web.live;

import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * What somebody wants to follow.
 *
 * @param owner whom to name when all of its streams have to end
 * @param over whether the owner has gone meanwhile
 * @param since what the page knows; empty text for nothing
 * @param who an official's id or an address, for the limits
 */
public record Asked(Object owner, BooleanSupplier over, String module, Set<String> topics, String since, Who who) {

    /** @param person an official's id, empty text for anybody else */
    public record Who(String person, String address) {
        String key() {
            return person.isEmpty() ? "address " + address : "person " + person;
        }
    }
}
