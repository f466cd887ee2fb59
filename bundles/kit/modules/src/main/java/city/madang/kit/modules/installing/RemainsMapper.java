// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.installing;

import java.util.Optional;

/** What the module manager itself knows of modules. */
public interface RemainsMapper {
    /** So that a demo city is filled again. */
    void deleteDemo(String module);

    void deleteRefused(String module);

    void deleteImports(String module);

    void deleteProposal(String module);

    /** The version that the city agreed on; empty for a removed module. */
    Optional<String> agreed(String module);

    /** Also of a removed module. */
    Optional<String> openedLast(String module);

    int agreeAnew(String module, String version);

    /** Does nothing when another node was faster. */
    void agree(String module, String version);

    void markRemoved(String module);

    void deleteAgreed(String module);
}
