// SPDX-License-Identifier: Apache-2.0
package city.madang.portal;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Tells what is new, to everybody: nothing in it may be personal. Called by any thread. */
@FunctionalInterface
@ConsumerType
public interface FeedSource {
    /** The latest entries, the latest first. */
    List<FeedEntry> latest(int most);
}
