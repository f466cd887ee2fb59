// SPDX-License-Identifier: Apache-2.0
package city.madang.web;

import org.osgi.annotation.versioning.ProviderType;

/** What is special about a route. */
@ProviderType
public interface Route {
    /**
     * Takes files. Without this a body may have 512 KiB and no file.
     *
     * @param files the most files in one call
     * @param megabytes the most for one file
     */
    Route uploads(int files, int megabytes);

    /**
     * Takes calls of machines: the body is no form and is not read, and no token against forged requests is asked for. Such a
     * route proves its caller by itself and does nothing for the sake of a session. The kit's own pages read the body from
     * their call.
     */
    Route machines();
}
