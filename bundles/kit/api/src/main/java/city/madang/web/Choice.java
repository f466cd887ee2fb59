// SPDX-License-Identifier: Apache-2.0
package city.madang.web;

/**
 * One of the answers that a form offers.
 *
 * @param value what is sent
 * @param label what is read, in the reader's language
 */
public record Choice(String value, String label) {}
