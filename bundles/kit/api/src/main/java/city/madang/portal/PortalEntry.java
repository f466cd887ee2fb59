// SPDX-License-Identifier: Apache-2.0
package city.madang.portal;

/**
 * Something a citizen can do, in the menu and on the start page. Title and help are the module's texts
 * {@code entry.<name>.title} and {@code entry.<name>.about}.
 *
 * @param path below {@code /<id>}
 */
public record PortalEntry(String name, String path, Icon icon) {}
