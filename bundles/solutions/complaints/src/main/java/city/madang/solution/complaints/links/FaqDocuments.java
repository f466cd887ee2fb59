// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.links;

import city.madang.search.DocumentSource;
import city.madang.search.SearchDocument;
import city.madang.solution.complaints.Faqs;
import city.madang.solution.complaints.domain.Faq;
import java.util.List;
import java.util.Optional;

/** Questions that are asked often, for the city's search. */
public final class FaqDocuments implements DocumentSource {
    public static final String KIND = "faq";

    private final Faqs faqs;

    public FaqDocuments(Faqs faqs) {
        this.faqs = faqs;
    }

    @Override
    public Optional<SearchDocument> document(String id) {
        return faqs.find(id).map(FaqDocuments::document);
    }

    @Override
    public List<SearchDocument> documentsAfter(String after, int most) {
        return faqs.after(after, most).stream().map(FaqDocuments::document).toList();
    }

    private static SearchDocument document(Faq faq) {
        return new SearchDocument(
                faq.id(),
                faq.language(),
                faq.question(),
                faq.answer(),
                "/faq/" + faq.id(),
                Optional.empty(),
                faq.reviewed());
    }
}
