// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.records;

/** A row of a file that was not taken in; the components are the columns of the list to download. */
public record RefusedRow(long line, String reason) {}
