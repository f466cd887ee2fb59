// SPDX-License-Identifier: Apache-2.0
package city.madang.outside;

/**
 * What the other server said.
 *
 * @param status of HTTP, whichever it was
 * @param type the media type in lower case without parameters; may be empty
 * @param text the body, read in the encoding that it names, else as UTF-8
 * @param edition by which the server knows what it gave
 */
public record Answer(int status, String type, String text, Edition edition) {
    /** Whether the server did what it was asked. */
    public boolean isFine() {
        return status / 100 == 2;
    }
}
