// SPDX-License-Identifier: Apache-2.0
package city.madang.launch;

import java.util.List;
import java.util.OptionalLong;

/**
 * What follows {@code run} on the command line.
 *
 * @param parent the process that this one shall not outlive
 */
record RunOptions(OptionalLong parent) {

    static RunOptions of(List<String> words) throws Refusal {
        var parent = OptionalLong.empty();
        var rest = words.iterator();
        while (rest.hasNext()) {
            var word = rest.next();
            if (!word.equals("--parent") || !rest.hasNext()) {
                throw new Refusal("not understood: " + word + "; see \"madang help\"");
            }
            parent = OptionalLong.of(number(rest.next()));
        }
        return new RunOptions(parent);
    }

    private static long number(String word) throws Refusal {
        try {
            return Long.parseLong(word);
        } catch (NumberFormatException e) {
            throw new Refusal("--parent takes the number of a process, not " + word);
        }
    }
}
