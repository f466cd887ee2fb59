// SPDX-License-Identifier: Apache-2.0
package city.madang.kit;

import city.madang.identity.Receipts;
import org.osgi.annotation.versioning.ProviderType;

/** Issues receipts for modules. */
@ProviderType
public interface ReceiptOffice {
    Receipts forModule(String module);
}
