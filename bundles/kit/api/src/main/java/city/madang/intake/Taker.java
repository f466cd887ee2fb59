// SPDX-License-Identifier: Apache-2.0
package city.madang.intake;

import city.madang.web.Choice;
import java.util.List;

/**
 * A module that takes in a kind of matter.
 *
 * @param module its id
 * @param title what it is called, in the reader's language
 * @param subjects what a matter there can be about, in the reader's language; empty when it does not ask
 */
public record Taker(String module, String title, List<Choice> subjects) {
    public Taker {
        subjects = List.copyOf(subjects);
    }
}
