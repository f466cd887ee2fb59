// SPDX-License-Identifier: Apache-2.0
package city.madang.geo;

import java.util.List;
import java.util.Locale;
import org.osgi.annotation.versioning.ProviderType;

/** Places by name, address or code. May be absent: then only areas are known. Safe for several threads. */
@ProviderType
public interface Landmarks {
    /** The best first; empty when nothing is called so. */
    List<Landmark> find(String words, Locale locale, int most);
}
