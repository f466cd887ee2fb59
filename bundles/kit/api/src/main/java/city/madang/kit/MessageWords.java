// SPDX-License-Identifier: Apache-2.0
package city.madang.kit;

import city.madang.intake.ImportResult;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.osgi.annotation.versioning.ProviderType;

/** Words of messages that a city wrote in place of the modules', as a list that leaves with its set-up and begins another city. */
@ProviderType
public interface MessageWords {
    /**
     * Rows that {@link #change} of another city takes in, in the same order each time.
     *
     * @param modules ids of those that count, parts of the kit among them
     */
    List<Map<String, String>> changed(Predicate<String> modules);

    /** Puts the words of such a row in place of the module's, which has to be declared. What the city changed itself stays. */
    ImportResult change(Map<String, String> row);
}
