// SPDX-License-Identifier: Apache-2.0
package city.madang.kit;

import city.madang.event.Event;

/**
 * All documents of a module, or of the kit's own, are others than before; the search reads all of them again.
 *
 * @param module of {@link KitDocuments}, or a solution's id; the documents of one that is not open go
 */
public record DocumentsReplaced(String module) implements Event {}
