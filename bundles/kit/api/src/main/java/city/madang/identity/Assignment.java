// SPDX-License-Identifier: Apache-2.0
package city.madang.identity;

import java.time.LocalDate;

/**
 * A further post that an official holds for some time, for example as acting head of another department. It is theirs: nobody is
 * stood in for.
 *
 * @param until the last day, in the city's zone
 */
public record Assignment(Post post, LocalDate until) {}
