// SPDX-License-Identifier: Apache-2.0
package city.madang.vault;

/** A sealed value cannot be opened: it was changed, belongs elsewhere, or its key is not here. It never tells any of its content. */
public final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Unreadable(String message) {
        super(message);
    }
}
