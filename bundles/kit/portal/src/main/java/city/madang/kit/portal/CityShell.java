// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.portal;

import city.madang.identity.Citizen;
import city.madang.identity.Official;
import city.madang.identity.ReceiptNumber;
import city.madang.identity.Role;
import city.madang.identity.Visitor;
import city.madang.kit.Languages;
import city.madang.kit.Mount;
import city.madang.kit.OpenModule;
import city.madang.kit.Shell;
import city.madang.kit.Unread;
import city.madang.l10n.Texts;
import city.madang.portal.Banner;
import city.madang.portal.Filed;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Entries and tasks of the open modules, in the order of the modules' ids. */
@Component(
        service = {Shell.class, Mount.class, CityShell.class},
        property = "concern=portal",
        configurationPolicy = ConfigurationPolicy.IGNORE)
public final class CityShell implements Shell, Mount {
    private final Map<String, Storefront> storefronts = new ConcurrentSkipListMap<>();
    private final Languages languages;
    private final Texts texts;
    private final AtomicReference<Unread> messages = new AtomicReference<>();

    @Activate
    public CityShell(@Reference Languages languages) {
        this.languages = languages;
        this.texts = languages.texts("portal", CityShell.class.getClassLoader());
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void bindUnread(Unread arrived) {
        messages.set(arrived);
    }

    void unbindUnread(Unread gone) {
        messages.compareAndSet(gone, null);
    }

    @Override
    public OptionalInt unread(Visitor visitor) {
        var counted = messages.get();
        var person =
                visitor.official().map(Official::id).or(() -> visitor.citizen().map(Citizen::id));
        return counted == null || person.isEmpty() ? OptionalInt.empty() : OptionalInt.of(counted.unread(person.get()));
    }

    @Override
    public AutoCloseable mount(OpenModule module) {
        var storefront = new Storefront(module, languages.texts(module.id(), module.loader()));
        storefronts.put(module.id(), storefront);
        return () -> {
            storefronts.remove(module.id(), storefront);
            storefront.close();
        };
    }

    @Override
    public List<Group> menu(Locale locale) {
        return storefronts.values().stream()
                .map(s -> s.group(locale))
                .filter(g -> !g.items().isEmpty())
                .toList();
    }

    @Override
    public List<Feed> feeds(Locale locale) {
        return storefronts.values().stream()
                .flatMap(s -> s.feeds(locale).stream())
                .toList();
    }

    @Override
    public Optional<List<Banner>> banners(Locale locale) {
        var offering =
                storefronts.values().stream().filter(Storefront::hasBanners).toList();
        return offering.isEmpty()
                ? Optional.empty()
                : Optional.of(offering.stream()
                        .flatMap(s -> s.banners(locale).stream())
                        .toList());
    }

    @Override
    public List<Tasks> tasks(Visitor visitor, Locale locale, int most) {
        return visitor.official().map(o -> tasks(o, locale, most)).orElse(List.of());
    }

    private List<Tasks> tasks(Official official, Locale locale, int most) {
        return storefronts.values().stream()
                .flatMap(s -> s.tasks(official, locale, most).stream())
                .toList();
    }

    /** What stands behind the numbers, with whole paths, the latest first. */
    public List<Filed> filed(Set<ReceiptNumber> numbers, Locale locale) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        return storefronts.values().stream()
                .flatMap(s -> s.filed(numbers, locale).stream())
                .sorted(Comparator.comparing(Filed::at).reversed())
                .toList();
    }

    /** What a module is called; its id while it is not open. */
    public String title(String module, Locale locale) {
        return Optional.ofNullable(storefronts.get(module))
                .map(s -> s.title(locale))
                .orElse(module);
    }

    /** What a role is called; empty for a role of a module that is not open. */
    public Optional<String> title(Role role, Locale locale) {
        if (role.equals(Role.ADMINISTRATOR)) {
            return Optional.of(texts.text(locale, "role.administrator"));
        }
        if (role.equals(Role.CLERK)) {
            return Optional.of(texts.text(locale, "role.clerk"));
        }
        if (role.equals(Role.DATA_OFFICER)) {
            return Optional.of(texts.text(locale, "role.data-officer"));
        }
        var dot = role.value().indexOf('.');
        return Optional.ofNullable(storefronts.get(role.value().substring(0, dot)))
                .flatMap(s -> s.role(role.value().substring(dot + 1), locale));
    }
}
