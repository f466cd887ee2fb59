// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.integrity.store;

import city.madang.solution.integrity.domain.ReportId;
import java.util.List;
import java.util.Optional;

/** What is sealed. */
public interface TalkMapper {
    void insertCode(CodeRow code);

    Optional<CodeRow> code(ReportId report);

    Optional<CodeRow> byFinder(String finder);

    void shown(ReportId report);

    void deleteCode(ReportId report);

    void insertEntry(EntryRow entry);

    boolean isThere(String once);

    int next(ReportId report);

    /** In the order of writing. */
    List<EntryRow> entries(ReportId report);

    void deleteEntries(ReportId report);

    void insertFile(FileRow file);

    List<FileRow> files(ReportId report);

    void deleteFiles(ReportId report);
}
