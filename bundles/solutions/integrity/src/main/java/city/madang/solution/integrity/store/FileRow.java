// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.integrity.store;

import city.madang.file.FileId;
import city.madang.solution.integrity.domain.ReportId;

/** A row of {@code integrity_file}: name and type of a file, sealed for the lane and for the code. */
public record FileRow(FileId id, ReportId report, String entry, String forUnit, String forPerson) {}
