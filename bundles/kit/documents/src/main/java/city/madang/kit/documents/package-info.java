// SPDX-License-Identifier: Apache-2.0
/**
 * Papers, tables, charts and codes. Start at {@link city.madang.kit.documents.DocumentOffice}: it is the service, and each of the
 * packages below makes one thing: {@code paper} PDF by Apache FOP, {@code table} XLSX and CSV, {@code chart} SVG for pages and
 * papers, {@code code} QR and bar codes.
 */
package city.madang.kit.documents;
