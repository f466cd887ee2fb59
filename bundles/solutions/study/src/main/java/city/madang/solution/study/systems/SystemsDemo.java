// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.systems;

import city.madang.identity.Visitor;
import city.madang.module.Kit;
import city.madang.solution.study.domain.Coins;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The systems of a city that has an accounting and a network, and reads requests from a book. */
public final class SystemsDemo {
    /** Name, category, state, year, users, cost in thousands a year, satisfaction; functions; systems that it needs. */
    private static final List<String> SYSTEMS = List.of(
            "lan base USED 2012 900 60 2;network",
            "rooms base USED 2014 12 80 3;hosting;lan",
            "accounts base HARDLY_USED 2019 300 5 1;accounts;lan",
            "website services USED 2016 40 10 2;website;rooms",
            "counter services HARDLY_USED 2009 25 2 1;requests",
            "ledger work USED 2005 60 45 3;budget;rooms",
            "letters work HARDLY_USED 2011 120 8 1;documents;rooms",
            "people data USED 2008 150 70 3;people;rooms",
            "addresses data HARDLY_USED 2017 20 3 2;addresses;rooms",
            "portal services PLANNED 2028 0 0 0;sign-in permits;people addresses accounts");

    private static final BigDecimal THOUSAND = new BigDecimal(1000);

    private final Kit kit;
    private final Systems systems;

    public SystemsDemo(Kit kit, Systems systems) {
        this.kit = kit;
        this.systems = systems;
    }

    public void fill(Visitor who) {
        systems.takeIn(who, SYSTEMS.stream().map(this::system).toList());
    }

    private CitySystem system(String line) {
        var parts = line.split(";");
        var facts = parts[0].split(" ");
        return new CitySystem(
                id(facts[0]),
                text(facts[0]),
                facts[1],
                SystemState.valueOf(facts[2]),
                Optional.of(Integer.valueOf(facts[3])),
                facts(facts),
                new SystemLinks(keys(parts, 1), ids(parts), Set.of()),
                0);
    }

    private SystemFacts facts(String[] facts) {
        boolean isThere = SystemState.valueOf(facts[2]).isThere();
        return new SystemFacts(
                text("own"),
                text("own"),
                "",
                Optional.empty(),
                Optional.of(cost(facts[5])).filter(known -> isThere),
                Optional.of(Integer.valueOf(facts[4])).filter(known -> isThere),
                Optional.of(Integer.valueOf(facts[6])).filter(known -> isThere),
                text("note"));
    }

    /** Where money has no small coins, a city reckons in thousands more. */
    private long cost(String thousands) {
        var coins = new Coins(kit.city().currency());
        var units = new BigDecimal(thousands).multiply(THOUSAND);
        return coins.minor(coins.digits() == 0 ? units.multiply(THOUSAND) : units);
    }

    private static String id(String key) {
        return UUID.nameUUIDFromBytes(("demo " + key).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static Set<String> keys(String[] parts, int at) {
        return parts.length <= at ? Set.of() : Set.of(parts[at].split(" "));
    }

    private static Set<String> ids(String[] parts) {
        return keys(parts, 2).stream().map(SystemsDemo::id).collect(Collectors.toSet());
    }

    private String text(String key) {
        return kit.texts().text(kit.city().languages().get(0), "demo.system." + key + ".label");
    }
}
