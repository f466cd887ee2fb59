// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.open311;

import city.madang.data.Tx;
import city.madang.identity.ReceiptNumber;
import city.madang.module.Kit;
import city.madang.solution.complaints.open311.store.ClientMapper;
import city.madang.solution.complaints.open311.store.SentMapper;
import city.madang.solution.complaints.open311.store.SentMapper.Sent;
import java.util.List;

/**
 * What came with a request that a program filed, as an official sees it.
 *
 * @param client empty text when the request came otherwise
 * @param links as they were sent; nobody looked behind them
 */
public record SentView(String client, List<String> links) {
    private static final SentView NOTHING = new SentView("", List.of());

    public static SentView of(Kit kit, ReceiptNumber number) {
        return kit.database()
                .read(tx -> tx.mapper(SentMapper.class).find(number).map(sent -> view(tx, sent)))
                .orElse(NOTHING);
    }

    private static SentView view(Tx tx, Sent sent) {
        var client = tx.mapper(ClientMapper.class).find(sent.client()).map(Client::name);
        return new SentView(client.orElse(""), sent.mediaUrl().lines().toList());
    }
}
