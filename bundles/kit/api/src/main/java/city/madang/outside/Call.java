// SPDX-License-Identifier: Apache-2.0
package city.madang.outside;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * A call to another server.
 *
 * @param form what is posted; empty for a call that only asks
 * @param known what the caller has already of what is there; a server that has nothing else answers 304 without it
 */
public record Call(URI address, Optional<List<Field>> form, Edition known) {
    /** One field of a form; a name may come several times. */
    public record Field(String name, String value) {
        /** Values may be secrets. */
        @Override
        public String toString() {
            return name + "=***";
        }
    }

    public Call {
        form = form.map(List::copyOf);
    }

    /** Asks. */
    public static Call get(URI address) {
        return new Call(address, Optional.empty(), Edition.NONE);
    }

    /** The same, for who has this already. */
    public Call unless(Edition edition) {
        return new Call(address, form, edition);
    }

    /** Sends a form, as {@code application/x-www-form-urlencoded} in UTF-8. */
    public static Call post(URI address, List<Field> form) {
        return new Call(address, Optional.of(form), Edition.NONE);
    }
}
