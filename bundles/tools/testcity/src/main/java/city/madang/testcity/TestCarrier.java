// SPDX-License-Identifier: Apache-2.0
package city.madang.testcity;

import city.madang.kit.Carrier;
import city.madang.message.Channel;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Answers as it is told to, and remembers what it was given. */
public final class TestCarrier implements Carrier {
    private final Channel channel;
    public final List<Outgoing> given;
    public volatile Function<Outgoing, Carried> answer = message -> new Carried.Sent("ref-" + message.id());
    public volatile Optional<String> problem = Optional.empty();

    public TestCarrier(Channel channel) {
        this(channel, new CopyOnWriteArrayList<>());
    }

    /** @param given shared by carriers of several channels */
    public TestCarrier(Channel channel, List<Outgoing> given) {
        this.channel = channel;
        this.given = given;
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public String name() {
        return "test";
    }

    @Override
    public Optional<String> problem() {
        return problem;
    }

    @Override
    public Carried carry(Outgoing message) {
        given.add(message);
        return answer.apply(message);
    }
}
