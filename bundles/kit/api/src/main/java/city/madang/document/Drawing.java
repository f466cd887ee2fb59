// SPDX-License-Identifier: Apache-2.0
package city.madang.document;

/**
 * A picture that the kit drew, to be put into a page with the template function {@code drawing}.
 *
 * @param markup HTML with SVG, made by {@link Documents} only: templates do not escape it
 */
public record Drawing(String markup) {}
