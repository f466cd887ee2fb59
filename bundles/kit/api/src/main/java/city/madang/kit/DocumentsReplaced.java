// SPDX-License-Identifier: Apache-2.0
package city.madang.kit;

import city.madang.event.Event;

/**
 * Many of the kit's own documents are others than before; the search reads all of them again.
 *
 * @param module of {@link KitDocuments}
 */
public record DocumentsReplaced(String module) implements Event {}
