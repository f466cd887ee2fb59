// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.operations.sizing;

import city.madang.identity.Action;
import city.madang.identity.Role;
import city.madang.kit.KitPages;
import city.madang.kit.Modules;
import city.madang.module.ModuleState;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.Query;
import city.madang.web.Routes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** From people and modules to machine, disk and line, with the arithmetic. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
public final class SizingPages implements KitPages {
    private static final Action ADMINISTER = Action.of("kit.administer", Role.ADMINISTRATOR);
    private static final String PATH = "/admin/sizing";
    private static final String MODULE = "module-";
    private static final long MOST_PEOPLE = 50_000_000;
    private static final int MOST_YEARS = 30;
    private static final Town USUAL = new Town(100_000, 5, 20, 20, 50, true);

    private final Modules modules;
    private final Figures figures = Figures.shipped();

    @Activate
    public SizingPages(@Reference Modules modules) {
        this.modules = modules;
    }

    /**
     * A module to choose. Public, because templates read it.
     *
     * @param megabytes of memory that it takes; empty when nobody has measured it
     */
    public record Choice(String id, String title, boolean chosen, Optional<Double> megabytes) {}

    @Override
    public String name() {
        return "operations";
    }

    @Override
    public List<AdministrationPage> administration() {
        return List.of(new AdministrationPage(Section.CITY, PATH, "sizing.title"));
    }

    @Override
    public void routes(Routes on) {
        on.get(PATH, ADMINISTER, this::show);
    }

    HttpReply show(HttpCall in) {
        var query = in.query();
        var town = town(query);
        var memory = new ModuleMemory(modules.memory());
        var choices = choices(in, memory);
        var facts = facts(choices);
        var steps = new Sizing(figures).of(town, demand(facts), memory.spared(chosen(choices)));
        return HttpReply.page(
                "sizing",
                Map.of(
                        "town",
                        town,
                        "choices",
                        choices,
                        "steps",
                        steps,
                        "sources",
                        facts.stream().map(Facts::source).toList(),
                        "results",
                        steps.stream().filter(Step::isAnswer).toList(),
                        "runs",
                        figures.runs()));
    }

    private List<Choice> choices(HttpCall in, ModuleMemory memory) {
        var query = in.query();
        boolean asked = query.text("people").isPresent();
        return modules.list().stream()
                .map(each -> new Choice(
                        each.id(),
                        modules.title(each.id(), in.locale()),
                        asked
                                ? query.text(MODULE + each.id()).isPresent()
                                : each.state() != ModuleState.ABSENT && each.state() != ModuleState.UNKNOWN,
                        memory.of(each.id())))
                .toList();
    }

    private static Set<String> chosen(List<Choice> choices) {
        return choices.stream().filter(Choice::chosen).map(Choice::id).collect(Collectors.toSet());
    }

    private List<Facts> facts(List<Choice> choices) {
        return choices.stream()
                .filter(Choice::chosen)
                .flatMap(each -> modules.facts(each.id()).stream().map(json -> Facts.read(each.title(), json)))
                .toList();
    }

    private static ModuleDemand demand(List<Facts> facts) {
        return facts.stream().map(Facts::demand).reduce(ModuleDemand.NOTHING, ModuleDemand::and);
    }

    /** What is missing or cannot be is as in a usual town; the page shows what was reckoned with. */
    private static Town town(Query query) {
        var text = (int) number(query, "text", 0, 100, USUAL.byText());
        return new Town(
                number(query, "people", 1, MOST_PEOPLE, USUAL.people()),
                (int) number(query, "years", 1, MOST_YEARS, USUAL.years()),
                text,
                Math.min(100 - text, (int) number(query, "desk", 0, 100, USUAL.byDesk())),
                (int) number(query, "photos", 0, 1000, USUAL.photos()),
                query.text("database").map("derby"::equals).map(derby -> !derby).orElse(USUAL.postgresql()));
    }

    private static long number(Query query, String name, long least, long most, long otherwise) {
        return query.value(name, Long::parseLong)
                .filter(value -> value >= least && value <= most)
                .orElse(otherwise);
    }
}
