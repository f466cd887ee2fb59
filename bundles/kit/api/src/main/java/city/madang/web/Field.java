// SPDX-License-Identifier: Apache-2.0
package city.madang.web;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The value of a form's field. */
@ProviderType
public interface Field<T> {
    /** @throws IllegalStateException when it is absent or wrong; ask {@link Form#hasErrors} first */
    T get();

    /** Empty when nothing (or something wrong) was entered. */
    Optional<T> find();
}
