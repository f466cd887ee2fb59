// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.systems;

import city.madang.catalogue.KnownModule;
import city.madang.solution.study.desk.Words;
import city.madang.solution.study.domain.CityFunction;
import city.madang.solution.study.domain.Coins;
import city.madang.solution.study.domain.Pack;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What systems and functions are called in one reader's language. Made for one page, used by one thread. */
public final class SystemWords {
    private final Words words;
    private final Pack pack;
    private final Map<String, String> systems;
    private final Map<String, String> modules;

    public SystemWords(Words words, Pack pack, List<CitySystem> systems, List<KnownModule> modules) {
        this.words = words;
        this.pack = pack;
        this.systems = systems.stream().collect(Collectors.toMap(CitySystem::id, CitySystem::name));
        this.modules = modules.stream().collect(Collectors.toMap(KnownModule::id, KnownModule::title));
    }

    public Words words() {
        return words;
    }

    List<String> categories() {
        return pack.functions().categories();
    }

    List<CityFunction> of(String category) {
        return pack.functions().of(category);
    }

    public String label(SystemField field) {
        return words.text(field.label());
    }

    public String category(String key) {
        return called("category." + key, ".title");
    }

    /** For a chart, where a name has little room. */
    String shortCategory(String key) {
        var name = "category." + key;
        return words.own(pack, name).or(() -> words.find(name + ".short")).orElseGet(() -> category(key));
    }

    /** What belongs into it; empty text when nobody wrote it. */
    public String about(String category) {
        var key = "category." + category + ".about";
        return words.own(pack, key).or(() -> words.find(key)).orElse("");
    }

    private String called(String key, String role) {
        return words.own(pack, key).orElseGet(() -> words.text(key + role));
    }

    public String function(String key) {
        return called("function." + key, ".title");
    }

    public String state(SystemState state) {
        return words.text("system-state." + state + ".label");
    }

    public String exchange(Exchange exchange) {
        return words.text("exchange." + exchange + ".label");
    }

    public String cover(Cover cover) {
        return words.text("cover." + cover + ".label");
    }

    public String step(Step step) {
        return words.text("step." + step + ".label");
    }

    /** @param level 0 to 4 */
    public String satisfied(int level) {
        return words.text("satisfied." + level + ".label");
    }

    public String module(String id) {
        return modules.getOrDefault(id, id);
    }

    /** In the order of the pack; what it does not know any more is left out. */
    public List<String> functions(CitySystem system) {
        return pack.functions().functions().stream()
                .filter(system::covers)
                .map(each -> function(each.key()))
                .toList();
    }

    /** Systems, then modules, by name. */
    public List<String> needs(CitySystem system) {
        var others = system.links().systems().stream().map(systems::get).filter(Objects::nonNull);
        return Stream.concat(
                        others.sorted(),
                        system.links().modules().stream().map(this::module).sorted())
                .toList();
    }

    /** Of things that need each other: the first is named again at the end. @param circle ids of systems */
    public String circle(List<String> circle) {
        return IntStream.rangeClosed(0, circle.size())
                .mapToObj(at -> systems.get(circle.get(at % circle.size())))
                .collect(Collectors.joining(" → "));
    }

    /** Empty text when it is not known. */
    public String cost(CitySystem system) {
        return system.facts().cost().map(words::money).orElse("");
    }

    /** A number as it is typed into a form. */
    static String typed(CitySystem system, Coins coins) {
        return system.facts().cost().map(coins::typed).orElse("");
    }
}
