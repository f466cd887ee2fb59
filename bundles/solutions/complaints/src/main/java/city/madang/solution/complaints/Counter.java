// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import city.madang.identity.Official;
import city.madang.identity.Receipt;
import city.madang.identity.ReceiptNumber;
import city.madang.identity.Visitor;
import city.madang.module.Kit;
import city.madang.solution.complaints.domain.AnswerTemplate;
import city.madang.web.NotFound;
import java.util.Optional;

/** What an official takes in for somebody who is there, or on the telephone. */
public final class Counter {
    private final Kit kit;
    private final Requests requests;
    private final Desk desk;
    private final AnswerTemplates templates;

    public Counter(Kit kit, Requests requests, Desk desk, AnswerTemplates templates) {
        this.kit = kit;
        this.requests = requests;
        this.desk = desk;
        this.templates = templates;
    }

    /** Files it; the same form sent twice is filed once. */
    public Receipt take(Visitor who, Filing filing) {
        return kit.database().inTransaction(tx -> requests.take(tx, filing, who));
    }

    /** Files it, and answers at once. A form sent again answers what was filed and not answered yet. */
    public Receipt answer(Visitor who, Filing filing, AnswerTemplate words) {
        var receipt = take(who, filing);
        var official = who.official().orElseThrow(NotFound::new);
        requests.find(receipt.number())
                .filter(request -> request.status().waiting())
                .ifPresent(request -> desk.answer(
                        who, request.number(), request.version(), filled(words, request.number(), official), false));
        return receipt;
    }

    private String filled(AnswerTemplate words, ReceiptNumber number, Official official) {
        return templates.filled(words, requests.find(number).orElseThrow(NotFound::new), official);
    }

    /** "This is mine too": it gets the answer of the other. */
    public Receipt join(Visitor who, Filing filing, ReceiptNumber leading) {
        var receipt = requests.file(filing, leading);
        kit.database()
                .run(tx -> kit.audit()
                        .record(
                                tx,
                                who,
                                "complaints.for-citizen",
                                receipt.number().toString()));
        return receipt;
    }

    /** What the official wrote, or else the template. */
    public Optional<AnswerTemplate> words(Optional<String> written, Optional<AnswerTemplate> template, Filing filing) {
        return written.map(text ->
                        new AnswerTemplate(0, filing.service(), filing.report().language(), "", text))
                .or(() -> template);
    }
}
