// SPDX-License-Identifier: Apache-2.0
package city.madang.identity;

import java.time.LocalDate;

/**
 * The place of an absent colleague, taken for some days. Whoever stands in has that colleague's rights as well, and acts under
 * their own name.
 *
 * @param of whose place it is
 * @param name theirs, for showing
 * @param until the last day, in the city's zone
 */
public record Duty(PersonId of, String name, Post post, LocalDate until) {}
