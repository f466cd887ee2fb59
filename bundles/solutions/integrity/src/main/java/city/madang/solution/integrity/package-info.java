// SPDX-License-Identifier: Apache-2.0
/**
 * The sealed lane for reports of corruption, for the public interest, on human rights and on welfare. Start at
 * {@link city.madang.solution.integrity.IntegrityModule}, which says what it offers; {@link city.madang.solution.integrity.Reports}
 * is the person's side, {@link city.madang.solution.integrity.Unit} that of the officials who examine. Every word is sealed before
 * it is stored, once for the unit's lane and, where the person may read it, once for the person's code. The kit calls it; nothing of
 * it goes to the search, to figures, messages or other modules.
 *
 * <pre>{@code
 * var receipt = reports.file(once, Kind.CORRUPTION, statement, files);
 * var talk = reports.open(receipt.code());
 * }</pre>
 */
package city.madang.solution.integrity;
