// SPDX-License-Identifier: Apache-2.0
package city.madang.benchmarks.devices;

/** Messages that are sent one after the other, and how far they came. */
final class Batch {
    final int first;
    final long[] due;
    /** To its device. */
    final Tally handed;
    /** Committed; or taken, by the bare subscriber. */
    final Tally stored;
    /** To a module that follows. */
    final Tally shown;

    Batch(int first, int size) {
        this.first = first;
        due = new long[size];
        handed = new Tally(first, due);
        stored = new Tally(first, due);
        shown = new Tally(first, due);
    }
}
