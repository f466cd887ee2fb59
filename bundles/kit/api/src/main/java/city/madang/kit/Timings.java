// SPDX-License-Identifier: Apache-2.0
package city.madang.kit;

import java.time.Duration;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * How long things took since this node started. Registered as a service with the property {@code concern}: {@code pages} by kit/web,
 * {@code statements} by kit/data.
 */
@ProviderType
public interface Timings {
    /** One line for each route or statement; as many as there are in the code. */
    List<Timing> timings();

    /**
     * What one of them took.
     *
     * @param name method and route template, or mapper and method; never a path or a value
     * @param failures those that ended with an error of the server
     */
    record Timing(String module, String name, long count, Duration total, Duration longest, long failures) {}
}
