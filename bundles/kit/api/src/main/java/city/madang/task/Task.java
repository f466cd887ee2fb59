// SPDX-License-Identifier: Apache-2.0
package city.madang.task;

import java.time.Instant;
import java.util.Optional;

/**
 * One piece of work.
 *
 * @param title what it is about, in its own language
 * @param path below the module's {@code /<id>}
 * @param due by when; empty when there is no time for it
 */
public record Task(String title, String path, Instant since, Optional<Instant> due) {}
