// SPDX-License-Identifier: Apache-2.0
package city.madang.suggest;

import java.util.Optional;

/**
 * A case that people have decided.
 *
 * @param id within its module, 1 to 64 characters; given back with {@link Suggestion#like}
 * @param service code of what it was about
 * @param department code of who looked after it
 */
public record DecidedCase(String id, Subject subject, Optional<String> service, Optional<String> department) {}
