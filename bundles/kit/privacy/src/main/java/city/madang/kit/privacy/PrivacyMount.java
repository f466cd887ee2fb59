// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.privacy;

import city.madang.kit.Languages;
import city.madang.kit.Mount;
import city.madang.kit.OpenModule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** What open modules say of people; in the order of the modules' ids and, within one, of its offer. */
@Component(
        service = {Mount.class, PrivacyMount.class},
        property = "concern=privacy",
        configurationPolicy = ConfigurationPolicy.IGNORE)
public final class PrivacyMount implements Mount {
    private final Map<String, Part> parts = new ConcurrentSkipListMap<>();
    private final Languages languages;

    private record Part(List<Holding> holdings, List<Rule> rules) {}

    @Activate
    public PrivacyMount(@Reference Languages languages) {
        this.languages = languages;
    }

    @Override
    public AutoCloseable mount(OpenModule module) {
        var id = module.id();
        var texts = languages.texts(id, module.loader());
        var door = new Door();
        var part = new Part(
                module.offer().personal().entrySet().stream()
                        .map(each -> new Holding(id, each.getKey(), each.getValue(), texts, door))
                        .toList(),
                module.offer().retention().entrySet().stream()
                        .map(each -> new Rule(id, each.getKey(), each.getValue(), texts, door))
                        .toList());
        parts.put(id, part);
        return () -> {
            parts.remove(id, part);
            door.close();
        };
    }

    List<Holding> holdings() {
        return parts.values().stream().flatMap(part -> part.holdings().stream()).toList();
    }

    List<Rule> rules() {
        return parts.values().stream().flatMap(part -> part.rules().stream()).toList();
    }

    Optional<Rule> rule(String module, String name) {
        return rules().stream()
                .filter(rule -> rule.module().equals(module) && rule.name().equals(name))
                .findFirst();
    }
}
