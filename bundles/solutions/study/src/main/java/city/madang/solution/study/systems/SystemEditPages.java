// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.systems;

import city.madang.catalogue.KnownModule;
import city.madang.catalogue.ModuleCatalogue;
import city.madang.module.Kit;
import city.madang.module.NotAllowed;
import city.madang.solution.study.Study;
import city.madang.solution.study.desk.Actions;
import city.madang.solution.study.desk.Words;
import city.madang.solution.study.domain.Coins;
import city.madang.web.Choice;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One system: to be looked at, listed, changed, taken out. */
public final class SystemEditPages {
    private static final String NEW = SystemPages.PATH + "/new";
    private static final String ONE = SystemPages.PATH + "/one/{id}";

    private final Kit kit;
    private final Study study;
    private final Systems systems;

    public SystemEditPages(Kit kit, Study study, Systems systems) {
        this.kit = kit;
        this.study = study;
        this.systems = systems;
    }

    public void routes(Routes on) {
        on.form(NEW, Actions.LIST, in -> show(in, in.form(), Optional.empty()), this::add);
        on.get(ONE, Actions.LOOK, in -> show(in, in.form(), Optional.of(known(in))));
        on.post(ONE, Actions.LIST, this::change);
        on.post(ONE + "/remove", Actions.LIST, this::remove);
    }

    /** Something to tick. Public, because templates read it. */
    public record Tick(String value, String label, boolean ticked) {}

    /** Functions of a category to tick. Public, because templates read it. */
    public record Ticks(String category, List<Tick> ticks) {}

    private Coins coins() {
        return new Coins(kit.city().currency());
    }

    private SystemWords words(Locale reader, List<CitySystem> all) {
        return new SystemWords(new Words(kit, reader), study.pack(), all, modules(reader));
    }

    private List<KnownModule> modules(Locale reader) {
        return kit.service(ModuleCatalogue.class).modules(reader);
    }

    private CitySystem known(HttpCall in) {
        var id = in.path("id");
        return systems.all().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private HttpReply show(HttpCall in, Form form, Optional<CitySystem> system) {
        var all = systems.all();
        var words = words(in.locale(), all);
        var sent = !form.texts(SystemForm.VERSION).isEmpty();
        var links = sent
                ? reader(in, all).links(form, system.map(CitySystem::id).orElse(""))
                : system.map(CitySystem::links).orElse(SystemLinks.none());
        var model = new HashMap<String, Object>();
        model.put("system", system);
        model.put("cost", system.map(each -> SystemWords.typed(each, coins())).orElse(""));
        model.put("currency", coins().code());
        model.put("functions", functions(links.functions(), words));
        model.put("systems", others(all, system, links.systems()));
        model.put(
                "modules",
                modules(in.locale()).stream()
                        .map(each -> new Tick(
                                each.id(), each.title(), links.modules().contains(each.id())))
                        .toList());
        choices(model, words);
        model.put("mayList", in.may(Actions.LIST, Actions.STUDY));
        model.put("said", system.map(each -> said(each, words)).orElse(List.of()));
        return HttpReply.form("system", form, model);
    }

    /** A fact in words. Public, because templates read it. */
    public record Said(String label, String value) {}

    /** For those who may only look. */
    private static List<Said> said(CitySystem system, SystemWords words) {
        var facts = system.facts();
        var values = new HashMap<SystemField, String>();
        values.put(SystemField.CATEGORY, words.category(system.category()));
        values.put(SystemField.FUNCTIONS, String.join("\n", words.functions(system)));
        values.put(SystemField.STATE, words.state(system.state()));
        values.put(SystemField.BEGUN, system.begun().map(String::valueOf).orElse(""));
        values.put(SystemField.DEPARTMENT, facts.department());
        values.put(SystemField.MAKER, facts.maker());
        values.put(SystemField.BUILT_ON, facts.builtOn());
        values.put(SystemField.EXCHANGE, facts.exchange().map(words::exchange).orElse(""));
        values.put(SystemField.COST, words.cost(system));
        values.put(
                SystemField.PEOPLE,
                facts.people()
                        .map(each -> words.words().text("figure.number", each))
                        .orElse(""));
        values.put(
                SystemField.SATISFIED, facts.satisfied().map(words::satisfied).orElse(""));
        values.put(SystemField.NEEDS, String.join("\n", words.needs(system)));
        values.put(SystemField.NOTE, facts.note());
        return Arrays.stream(SystemField.values())
                .filter(each -> !values.getOrDefault(each, "").isEmpty())
                .map(each -> new Said(words.label(each), values.get(each)))
                .toList();
    }

    private List<Ticks> functions(Set<String> ticked, SystemWords words) {
        return words.categories().stream()
                .map(category -> new Ticks(
                        words.category(category),
                        words.of(category).stream()
                                .map(each ->
                                        new Tick(each.key(), words.function(each.key()), ticked.contains(each.key())))
                                .toList()))
                .toList();
    }

    private static List<Tick> others(List<CitySystem> all, Optional<CitySystem> system, Set<String> ticked) {
        return all.stream()
                .filter(each -> system.filter(own -> own.id().equals(each.id())).isEmpty())
                .map(each -> new Tick(each.id(), each.name(), ticked.contains(each.id())))
                .toList();
    }

    private void choices(Map<String, Object> model, SystemWords words) {
        model.put("categories", choices(words.categories().stream(), words::category));
        model.put(
                "states",
                choices(
                        Arrays.stream(SystemState.values()).map(Enum::name),
                        each -> words.state(SystemState.valueOf(each))));
        var unknown = Stream.of(new Choice("", words.words().text("system.unknown.label")));
        var exchanges = choices(
                Arrays.stream(Exchange.values()).map(Enum::name), each -> words.exchange(Exchange.valueOf(each)));
        model.put("exchanges", Stream.concat(unknown, exchanges.stream()).toList());
        var levels = IntStream.rangeClosed(0, SystemFacts.MOST_SATISFIED)
                .mapToObj(each -> new Choice(String.valueOf(each), words.satisfied(each)));
        model.put(
                "levels",
                Stream.concat(Stream.of(new Choice("", words.words().text("system.unknown.label"))), levels)
                        .toList());
    }

    private static List<Choice> choices(Stream<String> keys, Function<String, String> label) {
        return keys.map(each -> new Choice(each, label.apply(each))).toList();
    }

    private SystemForm reader(HttpCall in, List<CitySystem> all) {
        return new SystemForm(study.pack().functions(), all, modules(in.locale()), coins());
    }

    HttpReply add(HttpCall in) {
        var form = in.form();
        // a form that is sent twice makes one system
        var id = UUID.nameUUIDFromBytes(form.once().getBytes(StandardCharsets.UTF_8))
                .toString();
        var read = reader(in, systems.all()).read(form, id, 0);
        return read.map(each -> keep(in, form, Optional.empty(), () -> systems.add(in.visitor(), each)))
                .orElseGet(() -> show(in, form, Optional.empty()));
    }

    HttpReply change(HttpCall in) {
        var form = in.form();
        var before = known(in);
        int version = form.value(SystemForm.VERSION, Integer::parseInt).find().orElse(0);
        var read = reader(in, systems.all()).read(form, before.id(), version);
        return read.map(each -> keep(in, form, Optional.of(before), () -> systems.change(in.visitor(), each)))
                .orElseGet(() -> show(in, form, Optional.of(before)));
    }

    private HttpReply keep(HttpCall in, Form form, Optional<CitySystem> before, Runnable keeping) {
        try {
            keeping.run();
            return HttpReply.seeOther(SystemPages.PATH).notice("systems.saved.notice");
        } catch (NotAllowed e) {
            form.error(SystemField.NAME.key(), e.key().equals(Systems.FULL) ? "full" : "taken", Systems.MOST);
            return show(in, form, before);
        }
    }

    HttpReply remove(HttpCall in) {
        systems.remove(in.visitor(), in.path("id"));
        return HttpReply.seeOther(SystemPages.PATH).notice("systems.removed.notice");
    }
}
