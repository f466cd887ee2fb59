// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.web;

import city.madang.identity.ReceiptNumber;
import city.madang.module.Kit;
import city.madang.solution.complaints.Additions;
import city.madang.solution.complaints.HandedOver;
import city.madang.solution.complaints.handover.Addition;
import city.madang.solution.complaints.handover.Handover;
import city.madang.solution.complaints.handover.Heard;
import city.madang.solution.complaints.handover.News;
import city.madang.solution.complaints.handover.OtherServer;
import city.madang.solution.complaints.handover.Servers;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * How far a request is that was handed over to a server. Public, because templates read it.
 *
 * @param page of the request on their site; empty when that is not known
 * @param notice what they wrote to the citizen; empty for officials, since it may hold a PIN
 * @param additions what the citizen said since
 * @param passedOn whether what the citizen says now goes on to them
 */
public record HandoverView(
        Handover handover,
        Heard heard,
        String server,
        String page,
        String notice,
        List<Addition> additions,
        boolean passedOn) {

    static Optional<HandoverView> forOfficial(Kit kit, ReceiptNumber number) {
        return of(kit, number, false);
    }

    static Optional<HandoverView> forCitizen(Kit kit, ReceiptNumber number) {
        return of(kit, number, true);
    }

    private static Optional<HandoverView> of(Kit kit, ReceiptNumber number, boolean citizen) {
        var office = new HandedOver(kit);
        var additions = new Additions(kit);
        return office.last(number).map(handover -> {
            var heard = office.heard(handover);
            var server = new Servers(kit).find(handover.server());
            return new HandoverView(
                    handover,
                    heard,
                    server.map(OtherServer::name).orElse(""),
                    server.map(each -> page(each, handover)).orElse(""),
                    citizen ? new News(kit).notice(heard) : "",
                    additions.of(handover),
                    additions.goOn(number));
        });
    }

    private static String page(OtherServer server, Handover handover) {
        var number =
                URLEncoder.encode(handover.theirs(), StandardCharsets.UTF_8).replace("+", "%20");
        return handover.theirs().isEmpty() ? "" : server.page().replace("{id}", number);
    }
}
