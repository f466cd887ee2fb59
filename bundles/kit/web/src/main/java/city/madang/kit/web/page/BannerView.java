// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web.page;

import city.madang.portal.Banner;

/**
 * A banner as it is shown.
 *
 * @param mark the level, and that it is a drill, in the reader's language
 * @param more what the link to its page says
 * @param direction of title and text, {@code ltr} or {@code rtl}
 */
public record BannerView(Banner banner, String mark, String more, String direction) {
    public String level() {
        return banner.drill() ? "drill" : banner.level().name().toLowerCase(java.util.Locale.ROOT);
    }

    public String language() {
        return banner.language().toLanguageTag();
    }
}
