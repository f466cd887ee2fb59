// SPDX-License-Identifier: Apache-2.0
package city.madang.data;

/** Somebody else changed the record in the meantime. Answered to people with 409 and the way to the present record. */
public final class Conflict extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Conflict(String message) {
        super(message);
    }
}
