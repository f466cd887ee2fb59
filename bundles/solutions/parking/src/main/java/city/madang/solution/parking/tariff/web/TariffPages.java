// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.tariff.web;

import city.madang.module.Kit;
import city.madang.solution.parking.Actions;
import city.madang.solution.parking.site.CarPark;
import city.madang.solution.parking.site.CarParks;
import city.madang.solution.parking.tariff.Tariffs;
import city.madang.solution.parking.tariff.domain.StartRules;
import city.madang.solution.parking.tariff.domain.Tariff;
import city.madang.solution.parking.tariff.domain.TariffId;
import city.madang.solution.parking.tariff.domain.TariffUse;
import city.madang.solution.parking.tariff.domain.TariffVersion;
import city.madang.solution.parking.tariff.domain.TariffVersionId;
import city.madang.solution.parking.tariff.domain.Typed;
import city.madang.web.Choice;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** All tariffs, one with its versions, and which car park has which. */
public final class TariffPages {
    static final String PATH = "/desk/tariffs";
    private static final String ONE = PATH + "/{tariff}";

    private final Kit kit;
    private final CarParks carParks;
    private final Tariffs tariffs;

    public TariffPages(Kit kit, CarParks carParks, Tariffs tariffs) {
        this.kit = kit;
        this.carParks = carParks;
        this.tariffs = tariffs;
    }

    public void routes(Routes on) {
        on.get(PATH, Actions.TARIFF, in -> all(in, in.form()));
        on.post(PATH, Actions.TARIFF, this::begin);
        on.get(ONE, Actions.TARIFF, in -> one(in, in.form()));
        on.post(ONE + "/copy/{version}", Actions.TARIFF, this::copy);
        on.post(ONE + "/use", Actions.TARIFF, this::use);
    }

    /** Public, because templates read it. @param next what is planned @param now empty when it has none */
    public record ParkRow(CarPark carPark, Optional<Tariff> now, List<Planned> next) {}

    /** Public, because templates read it. */
    public record Planned(Tariff tariff, LocalDate from) {}

    /** Public, because templates read it. @param state a word of {@code tariff.state} */
    public record VersionRow(TariffVersion version, String state) {}

    private HttpReply all(HttpCall in, Form form) {
        var model = new HashMap<String, Object>();
        model.put("tariffs", tariffs.all());
        model.put("parks", carParks.all().stream().map(this::row).toList());
        model.put("starts", new Words(kit, in.locale()).choices(StartRules.values(), "tariffs.start."));
        return HttpReply.form("tariffs", form, model);
    }

    private ParkRow row(CarPark carPark) {
        var uses = tariffs.uses(carPark.id());
        var now = uses.stream()
                .filter(each -> !each.fromDay().isAfter(tariffs.today()))
                .findFirst()
                .map(this::tariff);
        var next = uses.stream()
                .filter(each -> each.fromDay().isAfter(tariffs.today()))
                .map(each -> new Planned(tariff(each), each.fromDay()))
                .toList();
        return new ParkRow(carPark, now, next);
    }

    private Tariff tariff(TariffUse use) {
        return tariffs.find(use.tariff()).orElseThrow();
    }

    private HttpReply begin(HttpCall in) {
        var form = in.form();
        var name = form.text("name").required().max(Tariff.LONGEST_NAME);
        var start = form.value("start", StartRules::valueOf).required();
        if (form.hasErrors()) {
            return all(in, form);
        }
        var first = kit.city().languages().get(0);
        var rules = start.get()
                .of(
                        key -> new Words(kit, first).text("tariff-start." + key),
                        kit.city().currency());
        var draft = tariffs.begin(in.visitor(), name.get(), rules);
        return HttpReply.seeOther(DraftPages.path(draft));
    }

    private Tariff there(HttpCall in) {
        return tariffs.find(in.path("tariff", TariffId::new)).orElseThrow(NotFound::new);
    }

    private HttpReply one(HttpCall in, Form form) {
        var tariff = there(in);
        var versions = tariffs.versions(tariff.id());
        var present = tariffs.present(versions);
        var model = new HashMap<String, Object>();
        model.put("tariff", tariff);
        model.put(
                "versions",
                versions.stream()
                        .map(each -> new VersionRow(each, state(each, present)))
                        .toList());
        model.put(
                "parks",
                carParks.all().stream()
                        .map(each -> new Choice(each.code(), each.name()))
                        .toList());
        model.put("tomorrow", tariffs.today().plusDays(1));
        return HttpReply.form("tariff", form, model);
    }

    private String state(TariffVersion version, Optional<TariffVersion> present) {
        if (version.isDraft()) {
            return "draft";
        }
        if (present.filter(version::equals).isPresent()) {
            return "present";
        }
        return version.holds(tariffs.today()) ? "past" : "planned";
    }

    private HttpReply copy(HttpCall in) {
        there(in);
        var draft = tariffs.copy(in.visitor(), in.path("version", TariffVersionId::new));
        return HttpReply.seeOther(DraftPages.path(draft)).notice("tariff.copied.notice");
    }

    private HttpReply use(HttpCall in) {
        var tariff = there(in);
        var form = in.form();
        var park = form.value("park", code -> carParks.named(code).orElseThrow(IllegalArgumentException::new))
                .required();
        var from = form.value("from", Typed::day).required();
        if (form.hasErrors()) {
            return one(in, form);
        }
        return Back.to(
                PATH,
                () -> tariffs.use(in.visitor(), park.get().id(), new TariffUse(from.get(), tariff.id())),
                "tariff.used.notice");
    }
}
