// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.geo;

import java.util.List;

/** A file of areas that cannot be used. */
public final class BadAreaFile extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 10;

    BadAreaFile(List<String> problems) {
        super(String.join("; ", problems.subList(0, Math.min(MOST, problems.size())))
                + (problems.size() > MOST ? "; and " + (problems.size() - MOST) + " more" : ""));
    }
}
