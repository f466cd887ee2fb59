// SPDX-License-Identifier: Apache-2.0
package city.madang.web;

import org.osgi.annotation.versioning.ProviderType;

/** A field that was read as something else than text. */
@ProviderType
public interface ValueField<T> extends Field<T> {
    /** Error {@code required} when empty. */
    ValueField<T> required();
}
