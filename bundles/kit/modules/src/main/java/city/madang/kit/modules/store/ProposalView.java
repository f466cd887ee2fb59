// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.store;

import city.madang.kit.modules.proposal.Proposed;
import java.util.List;
import java.util.Locale;

/**
 * A proposal as administrators read it. Public, because templates read it.
 *
 * @param title of the module that proposes
 * @param missing modules that it proposes and the city does not have
 * @param spare modules that the city has and it does not propose, the one that proposes left out
 * @param languages names of those that it proposes
 */
public record ProposalView(
        Proposed proposed, String title, List<Named> missing, List<Named> spare, List<String> languages) {
    /** A module. Public, because templates read it. */
    public record Named(String id, String name) {}

    public static List<ProposalView> all(List<Proposed> proposals, Stock stock, Locale reader) {
        return proposals.stream().map(each -> of(each, stock, reader)).toList();
    }

    static ProposalView of(Proposed proposed, Stock stock, Locale reader) {
        var wanted = stock.city().wanted();
        var missing = proposed.moduleIds().stream()
                .filter(id -> !wanted.contains(id))
                .map(id -> new Named(id, stock.nameOf(id, reader)))
                .toList();
        var spare = wanted.stream()
                .filter(id -> !proposed.moduleIds().contains(id) && !id.equals(proposed.module()))
                .map(id -> new Named(id, stock.nameOf(id, reader)))
                .toList();
        var languages = Stock.languageNames(
                proposed.languageTags().stream().map(Locale::forLanguageTag).toList(), reader);
        return new ProposalView(proposed, stock.nameOf(proposed.module(), reader), missing, spare, languages);
    }
}
