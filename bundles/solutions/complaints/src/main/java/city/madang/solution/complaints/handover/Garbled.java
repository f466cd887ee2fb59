// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.handover;

/** An answer that is not GeoReport v2. */
public final class Garbled extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Garbled(String message) {
        super(message, null, false, false);
    }
}
