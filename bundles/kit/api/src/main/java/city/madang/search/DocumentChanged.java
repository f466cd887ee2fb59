// SPDX-License-Identifier: Apache-2.0
package city.madang.search;

import city.madang.event.Event;

/**
 * A document of the search is new, different or gone; the kit fetches it from its source.
 *
 * @param module the module's id
 * @param kind as it was offered
 * @param id of the document
 */
public record DocumentChanged(String module, String kind, String id) implements Event {}
