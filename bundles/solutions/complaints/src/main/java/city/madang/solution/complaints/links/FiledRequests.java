// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.links;

import city.madang.identity.ReceiptNumber;
import city.madang.module.Kit;
import city.madang.portal.Filed;
import city.madang.portal.FiledSource;
import city.madang.solution.complaints.store.RequestLine;
import city.madang.solution.complaints.store.RequestMapper;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A citizen's own requests, for the page that shows them all. */
public final class FiledRequests implements FiledSource {
    private final Kit kit;

    public FiledRequests(Kit kit) {
        this.kit = kit;
    }

    @Override
    public List<Filed> filed(Set<ReceiptNumber> numbers, Locale locale) {
        return kit.database().read(tx -> tx.mapper(RequestMapper.class).among(List.copyOf(numbers))).stream()
                .map(line -> filed(line, locale))
                .toList();
    }

    private Filed filed(RequestLine line, Locale locale) {
        return new Filed(
                line.number(),
                line.title(),
                kit.texts().text(locale, "status." + line.status()),
                "/requests/" + line.number().value(),
                line.filed());
    }
}
