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
}
