// SPDX-License-Identifier: Apache-2.0
package city.madang.data;

/** The database cannot be reached, or refuses to write (full disk). Answered to people with 503 and what to do. */
public final class DatabaseUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DatabaseUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
