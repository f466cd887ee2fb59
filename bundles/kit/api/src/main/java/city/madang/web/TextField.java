// SPDX-License-Identifier: Apache-2.0
package city.madang.web;

import org.osgi.annotation.versioning.ProviderType;

/** A text, trimmed, line ends as {@code \n}, without control characters. */
@ProviderType
public interface TextField extends Field<String> {
    /** Error {@code required} when empty. */
    TextField required();

    /** Error {@code long} beyond that many characters (code points). */
    TextField max(int characters);

    /** Error {@code email} when it cannot be an address that mail can be sent to. */
    TextField email();
}
