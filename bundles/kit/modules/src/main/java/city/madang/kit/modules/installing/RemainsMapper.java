// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.installing;

/** What the module manager itself knows of modules. */
public interface RemainsMapper {
    /** So that a demo city is filled again. */
    void deleteDemo(String module);

    void deleteRefused(String module);

    void deleteImports(String module);
}
