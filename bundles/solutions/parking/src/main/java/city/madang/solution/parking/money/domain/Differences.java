// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.money.domain;

import city.madang.solution.parking.money.domain.DayFacts.Moved;
import city.madang.solution.parking.money.domain.DayFacts.Passage;
import city.madang.solution.parking.money.domain.DayFacts.Stay;
import city.madang.solution.parking.money.domain.Difference.Item;
import city.madang.solution.parking.money.domain.Difference.Kind;
import city.madang.solution.parking.money.domain.Difference.Of;
import city.madang.solution.parking.money.domain.Difference.Side;
import city.madang.solution.parking.right.domain.Pass;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Gate count = stays = money, the difference named: of one day. The named differences of a side add up to its whole difference, and those of
 * money over several days to what was taken less given back, less the fees of the stays that ended, whatever day each was paid on.
 */
public final class Differences {
    private final DayFacts facts;
    private final Map<String, Stay> stays;
    private final Map<Kind, List<Item>> named = new EnumMap<>(Kind.class);

    private Differences(DayFacts facts) {
        this.facts = facts;
        stays = facts.stays().stream().collect(Collectors.toMap(Stay::id, Function.identity()));
    }

    /** One side of a day. @param gates or money @param stays their number, or their fees */
    public record Balance(Side side, long gates, long stays, List<Difference> differences) {
        /** What has to be explained. */
        public long difference() {
            return gates - stays;
        }
    }

    /** In the order of {@link Side}. */
    public static List<Balance> of(DayFacts facts) {
        return new Differences(facts).balances();
    }

    private List<Balance> balances() {
        passages(true);
        passages(false);
        facts.refunds().forEach(each -> name(Kind.GIVEN_BACK, Of.REFUND, each.id(), -each.amount()));
        money();
        return List.of(
                balance(
                        Side.IN,
                        count(true),
                        facts.stays().stream().filter(Stay::began).count()),
                balance(
                        Side.OUT,
                        count(false),
                        facts.stays().stream().filter(Stay::ended).count()),
                balance(Side.MONEY, sum(facts.payments()) - sum(facts.refunds()), fees()));
    }

    private long count(boolean in) {
        return facts.passages().stream().filter(each -> each.in() == in).count();
    }

    private static long sum(List<Moved> moved) {
        return moved.stream().mapToLong(Moved::amount).sum();
    }

    private long fees() {
        return facts.stays().stream().filter(Stay::ended).mapToLong(Stay::fee).sum();
    }

    private Balance balance(Side side, long gates, long counted) {
        var differences = named.entrySet().stream()
                .filter(each -> each.getKey().side() == side)
                .map(each -> new Difference(
                        each.getKey(),
                        each.getValue().stream().mapToLong(Item::amount).sum(),
                        each.getValue()))
                .toList();
        return new Balance(side, gates, counted, differences);
    }

    private void name(Kind kind, Of of, String id, long amount) {
        if (amount != 0) {
            named.computeIfAbsent(kind, any -> new ArrayList<>()).add(new Item(of, id, amount));
        }
    }

    private void passages(boolean in) {
        var passed = new HashSet<String>();
        for (var each : facts.passages()) {
            if (each.in() == in) {
                passage(each, passed);
            }
        }
        facts.stays().stream()
                .filter(each -> (in ? each.began() : each.ended()) && !passed.contains(each.id()))
                .forEach(each -> name(in ? unseenEntry(each) : unseenExit(each), Of.STAY, each.id(), -1));
    }

    private void passage(Passage each, HashSet<String> passed) {
        boolean counts = each.stay()
                .map(stays::get)
                .filter(stay -> each.in() ? stay.began() : stay.ended())
                .isPresent();
        if (!counts) {
            name(
                    each.in() ? Kind.IN_WITHOUT_STAY : Kind.OUT_UNKNOWN,
                    each.stay().isPresent() ? Of.STAY : Of.PASSAGE,
                    each.stay().orElse(each.id()),
                    1);
        } else if (!passed.add(each.stay().get())) {
            name(
                    each.in() ? Kind.IN_AGAIN : Kind.OUT_AGAIN,
                    Of.STAY,
                    each.stay().get(),
                    1);
        }
    }

    private static Kind unseenEntry(Stay stay) {
        return stay.seen() ? Kind.IN_UNSEEN : Kind.IN_LOST_TICKET;
    }

    private static Kind unseenExit(Stay stay) {
        return stay.basis()
                .map(basis -> switch (basis) {
                    case BY_HAND, JOINED -> Kind.OUT_BY_HAND;
                    default -> Kind.OUT_UNSEEN;
                })
                .orElse(Kind.OUT_UNSEEN);
    }

    private void money() {
        var paid = facts.payments().stream().collect(Collectors.groupingBy(Moved::stay));
        for (var each : paid.entrySet()) {
            var stay = stays.get(each.getKey());
            if (stay == null) {
                each.getValue().forEach(one -> name(ofNoStay(one), Of.PAYMENT, one.id(), one.amount()));
            } else if (!stay.ended()) {
                other(stay, each.getValue());
            }
        }
        facts.stays().stream()
                .filter(Stay::ended)
                .forEach(each -> ended(each, paid.getOrDefault(each.id(), List.of())));
    }

    /** Passes are deleted one day, and the payment still says that it was for one. */
    private static Kind ofNoStay(Moved paid) {
        return paid.id().startsWith(Pass.PAYMENTS) ? Kind.PASS : Kind.UNKNOWN;
    }

    /** A stay that did not end on the day. */
    private void other(Stay stay, List<Moved> paid) {
        if (!stay.over()) {
            paid.forEach(each -> name(Kind.AHEAD, Of.STAY, stay.id(), each.amount()));
        } else if (stay.basis().isEmpty()) {
            paid.forEach(each -> name(Kind.UNDONE, Of.PAYMENT, each.id(), each.amount()));
        } else {
            long whole = sum(paid);
            long owed = Math.min(whole, Math.max(0, stay.fee() - stay.before()));
            name(Kind.AFTERWARDS, Of.STAY, stay.id(), owed);
            name(Kind.CREDIT, Of.STAY, stay.id(), whole - owed);
        }
    }

    private void ended(Stay stay, List<Moved> paid) {
        long before = Math.min(stay.before(), stay.fee());
        long whole = sum(paid);
        long left = whole - (stay.fee() - before);
        name(Kind.BEFORE, Of.STAY, stay.id(), -before);
        if (left < 0) {
            name(unpaid(stay), Of.STAY, stay.id(), left);
        } else {
            long late =
                    paid.stream().filter(Moved::late).mapToLong(Moved::amount).sum();
            long credit = Math.min(left, late);
            name(Kind.CREDIT, Of.STAY, stay.id(), credit);
            name(Kind.MORE, Of.STAY, stay.id(), left - credit);
        }
    }

    private static Kind unpaid(Stay stay) {
        return stay.basis()
                .map(basis -> switch (basis) {
                    case WAIVED -> Kind.WAIVED;
                    case FREE_FLOW -> Kind.FREE_FLOW;
                    case NOT_ALLOWED -> Kind.NOT_ALLOWED;
                    case BY_HAND, JOINED -> Kind.BY_HAND;
                    default -> Kind.LESS;
                })
                .orElse(Kind.LESS);
    }
}
