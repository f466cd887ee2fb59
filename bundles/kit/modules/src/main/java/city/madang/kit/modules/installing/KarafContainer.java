// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.installing;

import city.madang.kit.modules.catalogue.ModuleVersion;
import java.net.URI;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.apache.karaf.features.BootFinished;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeaturesService;
import org.apache.karaf.features.FeaturesService.Option;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * Karaf's features service. Bundles of others are never refreshed, so that nothing else restarts when a module comes or goes.
 */
@Component(service = Container.class)
public final class KarafContainer implements Container {
    private final FeaturesService features;
    private final CountDownLatch booted = new CountDownLatch(1);

    @Activate
    public KarafContainer(@Reference FeaturesService features) {
        this.features = features;
    }

    /** Karaf registers it once, when the features of its own start are installed. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void addBootFinished(BootFinished marker) {
        booted.countDown();
    }

    void removeBootFinished(BootFinished marker) {
        // it goes only with Karaf itself
    }

    @Override
    public void awaitBoot() throws InterruptedException {
        booted.await();
    }

    @Override
    public Map<String, String> installed(String prefix) throws Exception {
        return Arrays.stream(features.listInstalledFeatures())
                .filter(feature -> feature.getName().startsWith(prefix))
                .collect(Collectors.toMap(Feature::getName, Feature::getVersion, (a, b) -> b));
    }

    @Override
    public String known(String feature) throws Exception {
        return Arrays.stream(features.getFeatures(feature))
                .map(Feature::getVersion)
                .max(Comparator.comparing(ModuleVersion::new))
                .orElse("");
    }

    @Override
    public SortedSet<String> names(String prefix) throws Exception {
        return Arrays.stream(features.listFeatures())
                .map(Feature::getName)
                .filter(name -> name.startsWith(prefix))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public boolean knows(String feature, String version) throws Exception {
        // asked by name alone, Karaf gives the newest version and no other
        return Arrays.stream(features.listFeatures())
                .anyMatch(known ->
                        known.getName().equals(feature) && known.getVersion().equals(version));
    }

    @Override
    public void learn(String url) throws Exception {
        features.addRepository(URI.create(url));
    }

    @Override
    public void forget(String url) throws Exception {
        var uri = URI.create(url);
        if (Arrays.stream(features.listRepositories())
                .anyMatch(known -> known.getURI().equals(uri))) {
            features.removeRepository(uri);
        }
    }

    @Override
    public void install(Map<String, String> versions) throws Exception {
        var named = versions.entrySet().stream()
                .map(one -> one.getKey() + "/" + one.getValue())
                .collect(Collectors.toSet());
        features.installFeatures(named, EnumSet.of(Option.NoAutoRefreshBundles, Option.Upgrade));
    }

    @Override
    public void uninstall(String feature, String version) throws Exception {
        features.uninstallFeature(feature, version, EnumSet.of(Option.NoAutoRefreshBundles));
    }
}
