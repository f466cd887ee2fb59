// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.domain;

import city.madang.identity.PersonId;
import java.time.Instant;
import java.util.Locale;

/**
 * That an official's own calendar program may read what is due.
 *
 * @param language in which kinds of matter are named
 * @param made when its address was made
 */
public record Subscription(PersonId official, Locale language, Instant made) {}
