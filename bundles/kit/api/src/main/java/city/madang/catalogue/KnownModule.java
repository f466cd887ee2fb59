// SPDX-License-Identifier: Apache-2.0
package city.madang.catalogue;

import java.util.Optional;

/**
 * A module that is installed or could be.
 *
 * @param title in the reader's language; its id where it has none
 * @param installed whether the city wants it now
 * @param facts empty when it says nothing to a study, or nothing that can be read
 */
public record KnownModule(String id, String title, boolean installed, Optional<ModuleFacts> facts) {}
