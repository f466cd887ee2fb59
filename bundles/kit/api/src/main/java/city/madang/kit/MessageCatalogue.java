// SPDX-License-Identifier: Apache-2.0
package city.madang.kit;

import city.madang.l10n.Texts;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The messages that are sent, for the pages on which a city changes their words. Those of solutions come from
 * {@code Offer.message}; parts of the kit that send declare theirs here.
 */
@ProviderType
public interface MessageCatalogue {
    /**
     * @param module names texts and messages
     * @param samples by template: believable values for every name in braces
     * @return takes them back
     */
    AutoCloseable declare(String module, Texts texts, Map<String, Map<String, Object>> samples);
}
