// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.payments.phone.mobile;

import city.madang.kit.payments.phone.Demand;
import city.madang.kit.payments.phone.Heard;
import city.madang.kit.payments.phone.Provider;
import city.madang.kit.payments.phone.ProviderRow;
import city.madang.outside.Answer;
import city.madang.outside.NotReached;
import city.madang.outside.Outside;
import city.madang.payment.PhoneRefusal;
import java.time.Clock;
import java.util.Optional;

/**
 * An operator of mobile money with the GSMA's Mobile Money API 1.2: a payment that the payee begins and the payer confirms
 * ({@code POST /transactions/type/merchantpay}), with a callback and with looking ({@code /requeststates}, {@code /responses},
 * {@code /transactions}). Only what the operator says when it is looked at counts.
 */
public final class MobileMoney implements Provider {
    private static final int NOT_FOUND = 404;
    private static final int UNAUTHORISED = 401;
    private static final int FORBIDDEN = 403;
    private static final int PACE = 429;
    private static final int SERVER = 500;

    private final MoneyLine line;

    public MobileMoney(Outside outside, ProviderRow row, Clock clock) {
        line = new MoneyLine(outside, row, clock);
    }

    @Override
    public Heard ask(Demand demand) {
        try {
            var answer = line.pay(demand);
            if (answer.isFine()) {
                return accepted(demand, line.read(answer));
            }
            return refused(answer);
        } catch (NotReached e) {
            return e.mayHaveArrived() ? new Heard.Unsure(e.getMessage()) : new Heard.NotArrived(e.getMessage());
        } catch (NoToken e) {
            return new Heard.NotArrived(e.getMessage());
        } catch (IllegalArgumentException e) {
            return new Heard.Unsure("the provider's answer is not what its interface says");
        }
    }

    /** A state of the request (202), or the transaction itself (201). */
    private Heard accepted(Demand demand, Shape shape) {
        return shape.find("transactionReference").isPresent() ? transaction(demand, shape) : state(demand, shape);
    }

    /** It did not take it: for good, for now, or because it has it already. */
    private Heard refused(Answer answer) {
        int status = answer.status();
        var why = "the provider answers " + status;
        if (status >= SERVER) {
            return new Heard.Unsure(why);
        }
        if (status == UNAUTHORISED || status == FORBIDDEN || status == PACE) {
            line.forgetToken();
            return new Heard.NotArrived(why);
        }
        var code = line.read(answer).find("errorCode").orElse("");
        return switch (code) {
            case "duplicateRequest" -> new Heard.Unsure(Heard.DOUBLE);
            case "rateLimitError" -> new Heard.NotArrived(why);
            default -> new Heard.Refused(Refusals.of(code));
        };
    }

    @Override
    public Heard look(Demand demand) {
        try {
            return demand.trace().isEmpty() ? response(demand) : requestState(demand);
        } catch (NotReached | NoToken e) {
            return new Heard.Unsure(e.getMessage());
        } catch (IllegalArgumentException e) {
            return new Heard.Unsure("the provider's answer is not what its interface says");
        }
    }

    private Heard requestState(Demand demand) {
        var answer = line.get("/requeststates/", demand.trace());
        return answer.status() == NOT_FOUND
                ? response(demand)
                : fine(answer).map(shape -> state(demand, shape)).orElseGet(() -> notNow(answer));
    }

    /** What became of a request whose answer was lost, by our own correlation. */
    private Heard response(Demand demand) {
        var answer = line.get("/responses/", demand.correlation());
        if (answer.status() == NOT_FOUND) {
            return new Heard.NotThere();
        }
        return fine(answer)
                .flatMap(shape -> shape.find("link"))
                .map(link -> linked(demand, link))
                .orElseGet(() -> notNow(answer));
    }

    private Heard linked(Demand demand, String link) {
        var last = link.substring(link.lastIndexOf('/') + 1);
        if (link.contains("/transactions/") && !last.isEmpty()) {
            return transaction(demand, last);
        }
        return link.contains("/requeststates/") && !last.isEmpty()
                ? new Heard.Waiting(last)
                : new Heard.Unsure("the provider's link leads to no transaction");
    }

    private Heard state(Demand demand, Shape shape) {
        return switch (shape.find("status").orElse("")) {
            case "completed" ->
                shape.find("objectReference")
                        .map(reference -> transaction(demand, reference))
                        .orElseGet(() -> new Heard.Unsure("completed, says the provider, and names no transaction"));
            case "failed" ->
                new Heard.Refused(shape.part("error")
                        .flatMap(error -> error.find("errorCode"))
                        .map(Refusals::of)
                        .orElse(PhoneRefusal.OTHER));
            case "pending" ->
                shape.find("serverCorrelationId")
                        .or(() -> Optional.of(demand.trace()).filter(trace -> !trace.isEmpty()))
                        .<Heard>map(Heard.Waiting::new)
                        .orElseGet(() -> new Heard.Unsure("pending, says the provider, and does not say where"));
            default -> new Heard.Unsure("the provider names a state that its interface does not know");
        };
    }

    private Heard transaction(Demand demand, String reference) {
        var answer = line.get("/transactions/", reference);
        return fine(answer).map(shape -> transaction(demand, shape)).orElseGet(() -> notNow(answer));
    }

    /** Only all of what was asked, in the currency in which it was asked, is paid. */
    private Heard transaction(Demand demand, Shape shape) {
        var reference = shape.find("transactionReference").orElse("");
        return switch (shape.find("transactionStatus").orElse("")) {
            case "completed" ->
                shape.money().filter(demand.amount()::equals).isPresent()
                        ? new Heard.Paid(MoneyLine.cut(reference))
                        : new Heard.Unsure("another amount was paid than was asked: " + MoneyLine.cut(reference));
            case "failed", "declined", "rejected", "reversed", "cancelled" -> new Heard.Refused(PhoneRefusal.OTHER);
            case "expired" -> new Heard.Refused(PhoneRefusal.EXPIRED);
            default ->
                demand.trace().isEmpty()
                        ? new Heard.Unsure("the transaction goes on: " + MoneyLine.cut(reference))
                        : new Heard.Waiting(demand.trace());
        };
    }

    private Optional<Shape> fine(Answer answer) {
        return answer.isFine() ? Optional.of(line.read(answer)) : Optional.empty();
    }

    private Heard notNow(Answer answer) {
        line.forgetToken();
        return new Heard.Unsure("the provider answers " + answer.status());
    }
}
