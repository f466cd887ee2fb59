// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.jobs;

import city.madang.identity.Visitor;
import city.madang.kit.Accounts;
import city.madang.kit.Arrivals;
import city.madang.kit.DemoPhone;
import city.madang.message.Address;
import city.madang.message.Channel;
import city.madang.message.Received;
import city.madang.module.DemoStage;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** One playing of a day, with the people who write to the city and the officials who work in it. */
public final class Stage implements DemoStage {
    private final String day;
    private final Accounts accounts;
    private final Arrivals arrivals;
    private final DemoPhone phone;
    private final Clock clock;
    private final AtomicInteger written = new AtomicInteger();

    public Stage(String day, Accounts accounts, Arrivals arrivals, DemoPhone phone, Clock clock) {
        this.day = day;
        this.accounts = accounts;
        this.arrivals = arrivals;
        this.phone = phone;
        this.clock = clock;
    }

    @Override
    public String day() {
        return day;
    }

    @Override
    public void write(Address from, String subject, String text) {
        var once = "day " + day + " " + written.incrementAndGet();
        if (from.channel() == Channel.SMS) {
            phone.write(from, text, once);
        } else {
            arrivals.arrived(new Received(once, from, "", subject, text, List.of(), Optional.empty(), clock.instant()));
        }
    }

    @Override
    public Visitor official(String login) {
        return accounts.officials().stream()
                .filter(each -> each.login().equals(login))
                .findFirst()
                .map(each -> new Visitor(Optional.of(each), Set.of()))
                .orElseThrow(() -> new IllegalStateException("the demo has no official " + login));
    }
}
