// SPDX-License-Identifier: Apache-2.0
package city.madang.web;

import city.madang.file.Upload;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Files of a form. The limits on number and size belong to the route. */
@ProviderType
public interface UploadField {
    /** Those that were accepted, with those kept from an earlier sending of the same form. */
    List<Upload> get();
}
