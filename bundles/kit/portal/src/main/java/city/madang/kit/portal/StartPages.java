// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.portal;

import city.madang.identity.Action;
import city.madang.indicator.Indicators;
import city.madang.kit.KitPages;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.Routes;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** The start page, and the pages that the footer leads to. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
public final class StartPages implements KitPages {
    private final Indicators indicators;

    @Activate
    public StartPages(@Reference Indicators indicators) {
        this.indicators = indicators;
    }

    @Override
    public String name() {
        return "portal";
    }

    @Override
    public void routes(Routes on) {
        on.get("/", Action.PUBLIC, this::start);
        on.get("/feeds", Action.PUBLIC, in -> HttpReply.page("feeds", Map.of()));
        on.get("/about/privacy", Action.PUBLIC, in -> HttpReply.page("about-privacy", Map.of()));
        on.get("/about/accessibility", Action.PUBLIC, in -> HttpReply.page("about-accessibility", Map.of()));
    }

    HttpReply start(HttpCall in) {
        var figures = indicators.shown(in.locale()).stream()
                .filter(i -> i.figure().isPresent())
                .map(i -> new FigureTile(i.title(), i.unit(), i.figure().get()))
                .toList();
        return HttpReply.page("start", Map.of("figures", figures));
    }
}
