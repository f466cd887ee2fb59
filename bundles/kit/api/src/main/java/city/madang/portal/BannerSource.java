// SPDX-License-Identifier: Apache-2.0
package city.madang.portal;

import java.util.List;
import java.util.Locale;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Tells what stands on top of every page. Called by any thread, when {@link Banner#CHANGED} was published and otherwise every few
 * seconds at most for each language, however many pages are shown; so it may ask the database.
 */
@FunctionalInterface
@ConsumerType
public interface BannerSource {
    /** What holds now, in the reader's language where there is a text in it; nothing in it may be personal. */
    List<Banner> banners(Locale reader);
}
