// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web.page;

/**
 * A language that a page may be read in.
 *
 * @param name in that language
 * @param url this page in that language
 */
public record Language(String tag, String name, String url, boolean current) {}
