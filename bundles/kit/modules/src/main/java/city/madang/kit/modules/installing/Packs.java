// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.installing;

import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings packs of one kind, languages or countries, and takes away those that are not wanted any more.
 *
 * @param prefix of their features
 */
record Packs(Container container, String prefix) {
    private static final Logger LOG = LoggerFactory.getLogger(Packs.class);

    /** Features of all packs that could be installed. */
    Set<String> all() throws Exception {
        return container.names(prefix);
    }

    /** @param wanted features; those that are nowhere are passed over */
    void bring(Set<String> wanted) throws Exception {
        var installed = container.installed(prefix);
        for (var pack : installed.entrySet()) {
            if (!wanted.contains(pack.getKey())) {
                container.uninstall(pack.getKey(), pack.getValue());
                LOG.info("Pack {} removed", pack.getKey());
            }
        }
        var missing = new TreeMap<String, String>();
        for (var name : wanted) {
            var version = installed.containsKey(name) ? "" : container.known(name);
            if (!version.isEmpty()) {
                missing.put(name, version);
            }
        }
        install(missing);
    }

    private void install(TreeMap<String, String> packs) throws InterruptedException {
        if (packs.isEmpty()) {
            return;
        }
        try {
            container.install(packs);
            LOG.info("Packs installed: {}", packs);
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            LOG.warn("Packs {} were not installed; texts appear in English, holidays are not known", packs, e);
        }
    }
}
