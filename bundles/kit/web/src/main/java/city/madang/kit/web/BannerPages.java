// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web;

import city.madang.identity.Action;
import city.madang.kit.KitPages;
import city.madang.portal.Banner;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What open pages ask for, so that their banners are never older than five seconds. */
final class BannerPages implements KitPages {
    private final SiteServices services;
    private final Banners banners;

    BannerPages(SiteServices services, Banners banners) {
        this.services = services;
        this.banners = banners;
    }

    @Override
    public String name() {
        return "kit";
    }

    @Override
    public void routes(Routes on) {
        on.get("/kit/banner/{language}", Action.PUBLIC, this::show);
        on.get("/kit/live", Action.PUBLIC, in -> HttpReply.events(Banner.CHANGED.topic()));
    }

    /** The same for everybody who reads the language, so that a proxy may answer for a moment. */
    HttpReply show(HttpCall in) {
        var language = in.path("language", this::offered);
        return HttpReply.page("banner", Map.of("banners", banners.now(language).orElse(List.of())))
                .header("Cache-Control", "public, max-age=1");
    }

    private Locale offered(String tag) {
        return services.languages().offered().stream()
                .filter(each -> each.toLanguageTag().equals(tag))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
