// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.calendar;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** The country packs that are installed. */
@Component(service = CountryPacks.class)
public final class CountryPacks {
    private final Map<String, CountryPack> packs = new ConcurrentHashMap<>();
    private final AutoCloseable following;

    @Activate
    public CountryPacks(BundleContext context) {
        following = CountryBundles.follow(context, packs);
    }

    CountryPacks(CountryPack... given) {
        following = () -> {};
        for (var pack : given) {
            packs.put(pack.country(), pack);
        }
    }

    /** Knows no country: Saturday and Sunday are free everywhere. For tests of others. */
    public static CountryPacks none() {
        return new CountryPacks(new CountryPack[0]);
    }

    @Deactivate
    void close() throws Exception {
        following.close();
    }

    Optional<CountryPack> find(String country) {
        return Optional.ofNullable(packs.get(country));
    }
}
