// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.installing;

import java.util.Map;
import java.util.SortedSet;

/** What the installer asks of the container: features by name and version. */
public interface Container {
    /** Returns when the container's own installer is done; before that its memory of what is installed is not settled. */
    void awaitBoot() throws InterruptedException;

    /** Versions of the installed features whose names begin so, by name. */
    Map<String, String> installed(String prefix) throws Exception;

    /** The newest known version of a feature; empty text when there is none. */
    String known(String feature) throws Exception;

    /** Names of the known features that begin so. */
    SortedSet<String> names(String prefix) throws Exception;

    boolean knows(String feature, String version) throws Exception;

    /** Learns the features of a file of features; knowing it already does no harm. */
    void learn(String url) throws Exception;

    /** Forgets the file of features, if it was learned. */
    void forget(String url) throws Exception;

    /**
     * Installs exactly these versions instead of any other ones of the features. On failure nothing has changed.
     *
     * @param versions by feature
     */
    void install(Map<String, String> versions) throws Exception;

    void uninstall(String feature, String version) throws Exception;
}
