// SPDX-License-Identifier: Apache-2.0
package city.madang.indicator;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/** Works a figure out. Called by any thread, at most once a minute. */
@FunctionalInterface
@ConsumerType
public interface IndicatorSource {
    /** Empty when there is nothing to tell yet. */
    Optional<Figure> figure();
}
