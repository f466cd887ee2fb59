// SPDX-License-Identifier: Apache-2.0
package city.madang.web;

/** There is no such thing; answered with the 404 page. */
public final class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotFound() {
        super("not found");
    }
}
