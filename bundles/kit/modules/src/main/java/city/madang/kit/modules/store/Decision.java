// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.store;

import city.madang.kit.modules.catalogue.Trust;
import java.time.Instant;

/**
 * What an administrator decided on an archive. Public, because templates read it.
 *
 * @param sha256 of the archive; another content is another archive
 * @param name of the file, when it was decided on
 * @param trust TRUSTED or REFUSED
 * @param decidedBy a login
 */
public record Decision(String sha256, String name, Trust trust, String reason, String decidedBy, Instant decided) {}
