// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.store;

import city.madang.identity.ReceiptNumber;
import city.madang.solution.complaints.domain.Opinion;
import city.madang.solution.complaints.domain.Origin;
import city.madang.solution.complaints.domain.PublicVersion;
import city.madang.solution.complaints.domain.Step;
import java.util.List;

/** Whole requests, page by page: rows in the order of their numbers, and what belongs to the rows of a page. */
public interface DossierMapper {
    List<RequestRow> after(String number, int most);

    /** Those that everybody may read, as everybody reads them. */
    List<RequestRow> publishedAfter(String number, int most);

    /** Oldest first within each request, as all that follow. */
    List<Step> steps(List<ReceiptNumber> numbers);

    List<Opinion> opinions(List<ReceiptNumber> numbers);

    List<TransferRow> transfers(List<ReceiptNumber> numbers);

    List<ContactRow> contacts(List<ReceiptNumber> numbers);

    List<Origin> origins(List<ReceiptNumber> numbers);

    List<ErasedRow> erased(List<ReceiptNumber> numbers);

    /** Of those in which something was blacked out. */
    List<PublicVersion> publicVersions(List<ReceiptNumber> numbers);

    /** What was asked and replied elsewhere. */
    void insertOpinion(Opinion opinion);

    /** Those of the numbers that are requests here. */
    List<ReceiptNumber> here(List<ReceiptNumber> numbers);
}
