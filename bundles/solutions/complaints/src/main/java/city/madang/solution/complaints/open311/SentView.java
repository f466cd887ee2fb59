// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.open311;

import static java.util.stream.Collectors.toMap;

import city.madang.data.Tx;
import city.madang.module.Kit;
import city.madang.solution.complaints.domain.ServiceRequest;
import city.madang.solution.complaints.open311.store.ClientMapper;
import city.madang.solution.complaints.open311.store.SentMapper;
import city.madang.solution.complaints.open311.store.SentMapper.Answered;
import city.madang.solution.complaints.open311.store.SentMapper.Sent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What came with a request that a program filed, as an official sees it.
 *
 * @param client empty text when the request came otherwise
 * @param links as they were sent; nobody looked behind them
 */
public record SentView(String client, List<String> links, List<Line> lines) {
    private static final SentView NOTHING = new SentView("", List.of(), List.of());

    /** A question and its answer, in words where they are known. */
    public record Line(String question, String answer) {}

    public static SentView of(Kit kit, ServiceRequest request, Locale reader) {
        var attributes = request.service().map(new Attributes(kit)::of).orElse(List.of()).stream()
                .collect(toMap(Attribute::code, each -> each));
        return kit.database()
                .read(tx -> tx.mapper(SentMapper.class)
                        .find(request.number())
                        .map(sent -> view(tx, sent, attributes, reader)))
                .orElse(NOTHING);
    }

    private static SentView view(Tx tx, Sent sent, Map<String, Attribute> attributes, Locale reader) {
        var client = tx.mapper(ClientMapper.class).find(sent.client()).map(Client::name);
        var lines = tx.mapper(SentMapper.class).answers(sent.number()).stream()
                .map(each -> line(each, Optional.ofNullable(attributes.get(each.code())), reader))
                .toList();
        return new SentView(client.orElse(""), sent.mediaUrl().lines().toList(), lines);
    }

    private static Line line(Answered answered, Optional<Attribute> attribute, Locale reader) {
        var question = attribute.map(asked -> asked.description().in(reader)).orElse(answered.code());
        var answer = attribute.stream()
                .flatMap(asked -> asked.choices().stream())
                .filter(choice -> choice.code().equals(answered.answer()))
                .findFirst()
                .map(choice -> choice.name().in(reader))
                .orElse(answered.answer());
        return new Line(question, answer);
    }
}
