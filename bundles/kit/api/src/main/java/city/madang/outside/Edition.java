// SPDX-License-Identifier: Apache-2.0
package city.madang.outside;

/**
 * By which a server knows one state of what it gives (RFC 9110, section 8.8): asked with it, it answers 304 when nothing has changed.
 *
 * @param etag as it was given, or empty
 * @param modified the time as it was given, or empty
 */
public record Edition(String etag, String modified) {
    /** None is known. */
    public static final Edition NONE = new Edition("", "");
}
