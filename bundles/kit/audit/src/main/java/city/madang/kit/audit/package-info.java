// SPDX-License-Identifier: Apache-2.0
/**
 * The record of acts, a table to which is only ever added. Start at {@link city.madang.kit.audit.TableAudit}. Solutions write in
 * their own unit of work through {@code Kit.audit()}; kit/web records looks and sign-ins through
 * {@link city.madang.kit.AuditLog}.
 *
 * <pre>{@code
 * AuditLog log = new TableAudit(databases, clock);
 * log.record("complaints", visitor, "complaints.look", number.value());
 * }</pre>
 */
package city.madang.kit.audit;
