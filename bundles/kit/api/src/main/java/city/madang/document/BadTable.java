// SPDX-License-Identifier: Apache-2.0
package city.madang.document;

/** A file is not a table that can be read. The message says in plain English what is wrong and where. */
public final class BadTable extends Exception {
    private static final long serialVersionUID = 1L;

    public BadTable(String message) {
        super(message);
    }
}
