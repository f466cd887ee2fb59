// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.openid;

import city.madang.kit.IdentityProviders;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** All providers; they come and go with their files of settings. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
public final class OpenIdProviders implements IdentityProviders {
    private final Set<OpenIdProvider> all = ConcurrentHashMap.newKeySet();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, unbind = "remove")
    public void add(OpenIdProvider arrived) {
        all.add(arrived);
    }

    void remove(OpenIdProvider gone) {
        all.remove(gone);
    }

    @Override
    public List<Provider> providers() {
        return all.stream()
                .flatMap(each -> each.provider().stream())
                .sorted(Comparator.comparing(Provider::id))
                .toList();
    }

    private Optional<OpenIdProvider> find(String id) {
        return all.stream()
                .filter(each ->
                        each.provider().filter(own -> own.id().equals(id)).isPresent())
                .findFirst();
    }

    @Override
    public Optional<Departure> depart(String provider, URI back) {
        return find(provider).flatMap(found -> found.depart(back));
    }

    @Override
    public Arrival arrive(String provider, String ticket, URI back, Map<String, String> said) {
        return find(provider)
                .map(found -> found.arrive(ticket, back, said))
                .orElseGet(() -> new Arrival.Refused(Reason.STRANGE));
    }

    @Override
    public Optional<URI> goodbye(String provider, URI back) {
        return find(provider).flatMap(found -> found.goodbye(back));
    }
}
