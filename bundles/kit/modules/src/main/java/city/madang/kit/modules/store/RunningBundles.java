// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.store;

import city.madang.kit.modules.features.MavenFile;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;

/**
 * The bundles of the framework.
 *
 * @param context of any bundle that stays
 */
public record RunningBundles(BundleContext context) implements Running {
    @Override
    public Set<String> bundles() {
        return Arrays.stream(context.getBundles())
                .map(Bundle::getLocation)
                .filter(MavenFile::isAddress)
                .map(MavenFile::path)
                .collect(Collectors.toSet());
    }

    @Override
    public boolean gives(String packageName, String range) {
        var wanted = VersionRange.valueOf(range.isEmpty() ? "0" : range);
        return Arrays.stream(context.getBundles())
                .flatMap(bundle -> Optional.ofNullable(bundle.adapt(BundleRevision.class)).stream())
                .flatMap(revision -> revision.getDeclaredCapabilities(PackageNamespace.PACKAGE_NAMESPACE).stream())
                .filter(given -> packageName.equals(given.getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE)))
                .anyMatch(given -> wanted.includes(version(given)));
    }

    private static Version version(BundleCapability given) {
        return (Version)
                given.getAttributes().getOrDefault(PackageNamespace.CAPABILITY_VERSION_ATTRIBUTE, Version.emptyVersion);
    }
}
