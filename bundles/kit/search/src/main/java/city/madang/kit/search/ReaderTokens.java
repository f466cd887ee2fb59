// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search;

import city.madang.geo.AreaId;
import city.madang.identity.Action;
import city.madang.identity.DepartmentId;
import city.madang.identity.Guarded;
import city.madang.identity.ReceiptNumber;
import city.madang.identity.Role;
import city.madang.identity.Visitor;
import city.madang.kit.Permissions;
import city.madang.search.Readers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Who may read a document, as one word in the index. The index has few different ones for officials (actions by departments by
 * areas), so at each question the house's permissions are asked about every one of them: nothing is decided here.
 */
final class ReaderTokens {
    private static final String EVERYBODY = "*";
    private static final String HOLDER = "h:";
    private static final String OFFICIALS = "o:";
    private static final String BETWEEN = "\n";

    private final Permissions permissions;

    ReaderTokens(Permissions permissions) {
        this.permissions = permissions;
    }

    static String of(Readers readers) {
        var action = readers.action();
        return switch (action.audience()) {
            case EVERYONE -> EVERYBODY;
            case HOLDER ->
                HOLDER
                        + readers.holder()
                                .map(ReceiptNumber::value)
                                .orElseThrow(() -> new IllegalArgumentException("a holder of no number"));
            case OFFICIAL, ROLE -> officials(readers);
        };
    }

    private static String officials(Readers readers) {
        var roles = readers.action().roles().stream().map(Role::value).collect(Collectors.toCollection(TreeSet::new));
        return OFFICIALS
                + String.join(
                        BETWEEN,
                        readers.action().name(),
                        readers.action().audience().name(),
                        String.join(",", roles),
                        readers.department().map(DepartmentId::value).orElse(""),
                        readers.area().map(AreaId::value).orElse(""));
    }

    /** Lets through what this visitor may read, and nothing else. */
    Query filter(Visitor visitor, IndexReader index) throws IOException {
        var open = new ArrayList<BytesRef>();
        open.add(new BytesRef(EVERYBODY));
        visitor.holds().forEach(number -> open.add(new BytesRef(HOLDER + number.value())));
        if (visitor.official().isPresent()) {
            for (var token : ofOfficials(index)) {
                if (mayRead(visitor, token)) {
                    open.add(new BytesRef(token));
                }
            }
        }
        return open.size() == 1
                ? new TermQuery(new Term(Fields.READERS, EVERYBODY))
                : new TermInSetQuery(Fields.READERS, open);
    }

    private static List<String> ofOfficials(IndexReader index) throws IOException {
        var found = new ArrayList<String>();
        var terms = MultiTerms.getTerms(index, Fields.READERS);
        if (terms == null) {
            return found;
        }
        var each = terms.iterator();
        var status = each.seekCeil(new BytesRef(OFFICIALS));
        var token = status == org.apache.lucene.index.TermsEnum.SeekStatus.END ? null : each.term();
        while (token != null && token.utf8ToString().startsWith(OFFICIALS)) {
            found.add(token.utf8ToString());
            token = each.next();
        }
        return found;
    }

    private boolean mayRead(Visitor visitor, String token) {
        var parts = token.substring(OFFICIALS.length()).split(BETWEEN, -1);
        var roles = Arrays.stream(parts[2].split(","))
                .filter(r -> !r.isEmpty())
                .map(Role::of)
                .collect(Collectors.toSet());
        var action = new Action(parts[0], Action.Audience.valueOf(parts[1]), Set.copyOf(roles));
        var record = new Guarded(
                Optional.of(parts[3]).filter(p -> !p.isEmpty()).map(DepartmentId::new),
                Optional.of(parts[4]).filter(p -> !p.isEmpty()).map(AreaId::new),
                "search",
                false);
        return permissions.decide(visitor, action, Optional.of(record), Optional.empty())
                instanceof Permissions.Decision.Allowed;
    }
}
