// SPDX-License-Identifier: Apache-2.0
package city.madang.kit;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The address at which people reach the city's site: what links in messages, feeds, papers and codes begin with. */
@ProviderType
public interface SiteAddress {
    /** As the operator set it, without a slash at the end; empty when nobody did, then who calls knows it best. */
    Optional<String> set();

    /** For who is told something without calling; this machine when nothing is set. Without a slash at the end. */
    String base();
}
