// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.calendar;

import java.io.IOException;
import java.util.Map;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the country packs among the started bundles: those with the capability {@code madang.country} (attribute {@code code})
 * and files in {@code country/}. Everything is read when a bundle starts; nothing of it is held. A class of its own, so that a
 * flat class path needs no tracker.
 */
record CountryBundles(Map<String, CountryPack> packs) implements BundleTrackerCustomizer<CountryPack> {
    private static final Logger LOG = LoggerFactory.getLogger(CountryBundles.class);
    private static final String CAPABILITY = "madang.country";

    /** Keeps the map as the bundles are, until it is closed. */
    static AutoCloseable follow(BundleContext context, Map<String, CountryPack> packs) {
        var tracker = new BundleTracker<>(context, Bundle.STARTING | Bundle.ACTIVE, new CountryBundles(packs));
        tracker.open();
        return tracker::close;
    }

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
