// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web.page;

import city.madang.l10n.Texts;

/**
 * How a module, or the kit's pages of one name, speaks to people: its texts, templates, assets and JSON, all read through its own class
 * loader and dropped together.
 */
public record Voice(String id, Texts texts, Templates templates, Assets assets, Json json) {}
