// SPDX-License-Identifier: Apache-2.0
package city.madang.testcity;

import city.madang.kit.SiteAddress;
import java.util.Optional;

/** A site whose address was set, or was not. */
public record TestAddress(Optional<String> set) implements SiteAddress {
    public static final TestAddress UNSET = new TestAddress(Optional.empty());
    public static final TestAddress USUAL = new TestAddress(Optional.of("https://city.example"));

    @Override
    public String base() {
        return set.orElse("http://127.0.0.1:8181");
    }
}
