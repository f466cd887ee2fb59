// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.privacy;

import java.util.List;

/** What became of a person's records of one kind, in the reader's language. Public, because templates read it. */
public record Outcome(String title, int records, List<Stays> stays) {
    /** A record that was kept, and why. */
    public record Stays(String id, String reason) {}
}
