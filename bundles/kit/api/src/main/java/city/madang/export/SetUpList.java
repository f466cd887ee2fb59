// SPDX-License-Identifier: Apache-2.0
package city.madang.export;

import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A list that a city has set a module up with, for an installation elsewhere that begins with it. Nobody's name stands in it, and
 * nothing that anybody filed.
 */
@ConsumerType
@FunctionalInterface
public interface SetUpList {
    /**
     * All rows, in the order in which they have to be taken in; some thousands at most. Their fields are those of the module's import of
     * the same kind; what is empty is left out.
     */
    List<Map<String, String>> rows();
}
