// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.integrity.store;

import city.madang.file.FileId;
import city.madang.identity.PersonId;
import city.madang.solution.integrity.domain.Report;
import city.madang.solution.integrity.domain.ReportId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reports as they can be seen without opening them. */
public interface ReportMapper {
    void insert(Report report, String once);

    Optional<Report> find(ReportId id);

    Optional<Report> byOnce(String once);

    /** Those that the official may see; open ones first, then the newest. */
    List<Report> list(PersonId official, int offset, int size);

    long count(PersonId official);

    /** Those that the unit works on or that have news, and that the official may see. */
    List<Report> waiting(PersonId official);

    /**
     * What officials decide; what the person does is left as it is.
     *
     * @return 0 when another official changed it meanwhile
     */
    int update(Report report);

    /** Keeps others from writing to the report until the end of the unit of work. */
    void hold(ReportId report);

    void news(ReportId report, boolean news);

    void end(ReportId report, LocalDate today);

    void bar(ReportId report, PersonId official);

    void unbar(ReportId report, PersonId official);

    List<PersonId> barred(ReportId report);

    void delete(ReportId report);

    void deleteBars(ReportId report);

    /** Closed before then. */
    List<ReportId> closedBefore(LocalDate before, int most);

    Optional<FileRow> file(ReportId report, FileId file);
}
