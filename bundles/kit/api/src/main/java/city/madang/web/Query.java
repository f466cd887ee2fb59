// SPDX-License-Identifier: Apache-2.0
package city.madang.web;

import city.madang.data.Slice;
import java.util.Optional;
import java.util.function.Function;
import org.osgi.annotation.versioning.ProviderType;

/** Parameters of a GET. They come from links and from people's hands, so a bad one counts as absent. */
@ProviderType
public interface Query {
    /** Trimmed; absent when empty or longer than 500 characters. */
    Optional<String> text(String name);

    /** Absent when {@code parse} refuses with {@link IllegalArgumentException}. */
    <T> Optional<T> value(String name, Function<String, T> parse);

    /** The page asked for with {@code ?page=}. */
    Slice slice(int size);
}
