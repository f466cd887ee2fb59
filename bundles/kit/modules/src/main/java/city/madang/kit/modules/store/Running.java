// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.store;

import java.util.Set;

/** What is started on this node, as far as a plan needs it. */
public interface Running {
    /** Where the installed bundles lie, below the root of a repository. */
    Set<String> bundles();

    /**
     * Whether some bundle gives a package to others.
     *
     * @param range of versions, as {@code [1.0,2)}; empty text for any
     */
    boolean gives(String packageName, String range);
}
