// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.privacy;

import city.madang.kit.Languages;
import city.madang.kit.Mount;
import city.madang.kit.OpenModule;
import city.madang.kit.PersonalHoldings;
import city.madang.l10n.Texts;
import city.madang.privacy.PersonalData;
import city.madang.privacy.Retention;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * What open modules say of people, in the order of the modules' ids and, within one, of its offer; then what bundles of the kit say,
 * in the order of their names from the last to the first: so the account goes last, and who was interrupted while erasing can come
 * again.
 */
@Component(
        service = {Mount.class, PrivacyMount.class},
        property = "concern=privacy",
        configurationPolicy = ConfigurationPolicy.IGNORE)
public final class PrivacyMount implements Mount {
    private final Map<String, Part> parts = new ConcurrentSkipListMap<>();
    private final Map<String, Part> kit = new ConcurrentSkipListMap<>(Comparator.reverseOrder());
    private final Languages languages;

    private record Part(List<Holding> holdings, List<Rule> rules, Door door) {}

    @Activate
    public PrivacyMount(@Reference Languages languages) {
        this.languages = languages;
    }

    @Override
    public AutoCloseable mount(OpenModule module) {
        var texts = languages.texts(module.id(), module.loader());
        var part = part(
                module.id(), texts, module.offer().personal(), module.offer().retention());
        parts.put(module.id(), part);
        return () -> {
            parts.remove(module.id(), part);
            part.door().close();
        };
    }

    private static Part part(
            String id, Texts texts, Map<String, PersonalData> personal, Map<String, Retention> retention) {
        var door = new Door();
        return new Part(
                personal.entrySet().stream()
                        .map(each -> new Holding(id, each.getKey(), each.getValue(), texts, door))
                        .toList(),
                retention.entrySet().stream()
                        .map(each -> new Rule(id, each.getKey(), each.getValue(), texts, door))
                        .toList(),
                door);
    }

    /** A bundle of the kit. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void bindHoldings(PersonalHoldings bundle) {
        var texts = languages.texts(bundle.name(), bundle.getClass().getClassLoader());
        kit.put(bundle.name(), part(bundle.name(), texts, bundle.personal(), bundle.retention()));
    }

    /** Waits for calls that are inside. */
    public void unbindHoldings(PersonalHoldings bundle) throws InterruptedException {
        var part = kit.remove(bundle.name());
        if (part != null) {
            part.door().close();
        }
    }

    private Stream<Part> all() {
        return Stream.concat(parts.values().stream(), kit.values().stream());
    }

    List<Holding> holdings() {
        return all().flatMap(part -> part.holdings().stream()).toList();
    }

    List<Rule> rules() {
        return all().flatMap(part -> part.rules().stream()).toList();
    }

    Optional<Rule> rule(String module, String name) {
        return rules().stream()
                .filter(rule -> rule.module().equals(module) && rule.name().equals(name))
                .findFirst();
    }
}
