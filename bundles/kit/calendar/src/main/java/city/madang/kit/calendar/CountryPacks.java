// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.calendar;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The country packs of the started bundles: those with the capability {@code madang.country} (attribute {@code code}) and files in
 * {@code country/}. Everything is read when a bundle starts; nothing of it is held.
 */
@Component(service = CountryPacks.class)
public final class CountryPacks {
    private static final Logger LOG = LoggerFactory.getLogger(CountryPacks.class);
    private static final String CAPABILITY = "madang.country";

    private final Map<String, CountryPack> packs = new ConcurrentHashMap<>();
    private final Optional<BundleTracker<CountryPack>> tracker;

    @Activate
    public CountryPacks(BundleContext context) {
        tracker = Optional.of(new BundleTracker<>(context, Bundle.STARTING | Bundle.ACTIVE, new Bundles(packs)));
        tracker.get().open();
    }

    CountryPacks(CountryPack... given) {
        tracker = Optional.empty();
        for (var pack : given) {
            packs.put(pack.country(), pack);
        }
    }

    /** Knows no country: Saturday and Sunday are free everywhere. For tests of others. */
    public static CountryPacks none() {
        return new CountryPacks(new CountryPack[0]);
    }

    @Deactivate
    void close() {
        tracker.ifPresent(BundleTracker::close);
    }

    Optional<CountryPack> find(String country) {
        return Optional.ofNullable(packs.get(country));
    }

    /** Not the packs themselves: who only asks them needs nothing of OSGi. */
    private record Bundles(Map<String, CountryPack> packs) implements BundleTrackerCustomizer<CountryPack> {
        @Override
        public CountryPack addingBundle(Bundle bundle, BundleEvent event) {
            var revision = bundle.adapt(BundleRevision.class);
            if (revision == null || revision.getDeclaredCapabilities(CAPABILITY).isEmpty()) {
                return null;
            }
            var code = String.valueOf(revision.getDeclaredCapabilities(CAPABILITY)
                    .get(0)
                    .getAttributes()
                    .get("code"));
            try {
                var pack = CountryFile.read(code, name -> {
                    var file = bundle.getEntry("country/" + name);
                    return file == null ? null : file.openStream();
                });
                packs.put(code, pack);
                LOG.info(
                        "Country {} from {}: {} holidays",
                        code,
                        bundle,
                        pack.holidays().size());
                return pack;
            } catch (IOException | RuntimeException e) {
                LOG.warn("{} is not used as a country pack: {}", bundle, e.getMessage());
                return null;
            }
        }

        @Override
        public void modifiedBundle(Bundle bundle, BundleEvent event, CountryPack pack) {
            // From STARTING to ACTIVE: the same files.
        }

        @Override
        public void removedBundle(Bundle bundle, BundleEvent event, CountryPack pack) {
            packs.remove(pack.country(), pack);
        }
    }
}
