// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.open311;

import java.util.List;

/**
 * What is wrong with a call (GeoReport v2, "Possible Errors").
 *
 * @param code the HTTP status: 400 for what is missing or wrong, 403 for the key, 404 for what there is not
 * @param text its key
 */
record GeoReportError(int code, String text, Object... arguments) {
    static final String TEXT = "open311.error.";

    static GeoReportError wrong(String what, Object... arguments) {
        return new GeoReportError(400, TEXT + what, arguments);
    }

    static GeoReportError badKey() {
        return new GeoReportError(403, TEXT + "key");
    }

    static GeoReportError unknown(String what, Object... arguments) {
        return new GeoReportError(404, TEXT + what, arguments);
    }

    /** RFC 6585, section 4; the specification says nothing about it. */
    static GeoReportError tooMany(int most) {
        return new GeoReportError(429, TEXT + "pace", most);
    }

    /** Ends a call. */
    static final class Found extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient List<GeoReportError> errors;

        Found(GeoReportError error) {
            this(List.of(error));
        }

        /** @param errors at least one; the first gives the status */
        Found(List<GeoReportError> errors) {
            super(errors.get(0).text(), null, false, false);
            this.errors = List.copyOf(errors);
        }

        List<GeoReportError> errors() {
            return errors;
        }
    }
}
