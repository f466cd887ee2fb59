// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.tariff.web;

import city.madang.identity.Action;
import city.madang.module.Kit;
import city.madang.solution.parking.site.CarPark;
import city.madang.solution.parking.site.CarParks;
import city.madang.solution.parking.tariff.Tariffs;
import city.madang.solution.parking.tariff.domain.RulesText;
import city.madang.solution.parking.tariff.domain.TariffVersion;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.util.HashMap;

/** For everybody: what a car park costs, in words, and what my stay would cost. */
public final class PricePages {
    private static final String PATH = "/carparks/{code}/price";
    private static final int OK = 200;

    private final Kit kit;
    private final CarParks carParks;
    private final Tariffs tariffs;

    public PricePages(Kit kit, CarParks carParks, Tariffs tariffs) {
        this.kit = kit;
        this.carParks = carParks;
        this.tariffs = tariffs;
    }

    public void routes(Routes on) {
        on.get(PATH, Action.PUBLIC, this::show);
        on.get(PATH + "/rules", Action.PUBLIC, this::rules);
    }

    private CarPark there(HttpCall in) {
        return carParks.named(in.path("code")).orElseThrow(NotFound::new);
    }

    private HttpReply show(HttpCall in) {
        var carPark = there(in);
        var present = tariffs.inForce(carPark.id(), tariffs.today());
        var model = new HashMap<String, Object>();
        model.put("park", carPark);
        model.put("present", present);
        if (present.isEmpty()) {
            return HttpReply.page("tariff-price", model);
        }
        return priced(in, carPark, present.get(), model);
    }

    private HttpReply priced(HttpCall in, CarPark carPark, TariffVersion present, HashMap<String, Object> model) {
        var words = new Words(kit, in.locale());
        var said = new RuleWords(words, present.rules());
        model.put("bands", said.bands());
        model.put("more", said.more());
        var asked = new AskedStay(
                in, kit.city().zone(), kit.clock().instant(), present.rules().discounts());
        model.putAll(asked.model(words));
        boolean isAsked = in.query().text("from").isPresent();
        var stay = asked.read().filter(any -> isAsked);
        stay.ifPresent(each -> {
            var price = kit.database().read(tx -> tariffs.price(tx, carPark.id(), each));
            model.put("lines", words.lines(price));
            model.put("total", price.total());
        });
        model.put("next", tariffs.next(carPark.id()));
        return HttpReply.form("tariff-price", asked.form(), model).status(OK);
    }

    /** As they are stored, for whoever reckons it themselves. */
    private HttpReply rules(HttpCall in) {
        var present = tariffs.inForce(there(in).id(), tariffs.today()).orElseThrow(NotFound::new);
        return HttpReply.text("text/plain; charset=utf-8", RulesText.write(present.rules()) + "\n");
    }
}
