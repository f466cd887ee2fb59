// SPDX-License-Identifier: Apache-2.0
package city.madang.kit;

import java.nio.file.Path;
import org.osgi.annotation.versioning.ProviderType;

/** The folder that holds everything a city owns ({@code MADANG_DATA}). */
@ProviderType
public interface DataFolder {
    /** A folder in it, created when missing, readable by the owner only. */
    Path folder(String name);

    /** A key of 32 bytes for one purpose, derived from the installation's secret; the same after every start. */
    byte[] key(String purpose);

    /** Names this node; made at first start. */
    String node();

    /** Bytes that may still be written in it: what is beyond the room that has to stay free. Below 0 when there is too little already. */
    default long room() {
        return Long.MAX_VALUE;
    }
}
