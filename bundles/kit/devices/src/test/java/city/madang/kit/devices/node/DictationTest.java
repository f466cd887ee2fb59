// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.madang.device.Command;
import city.madang.device.CommandId;
import city.madang.device.Money;
import city.madang.device.Outcome;
import city.madang.device.role.Barrier;
import city.madang.device.role.DeviceRole;
import city.madang.device.role.PayStation;
import city.madang.device.role.ReceiptPrinter;
import city.madang.device.role.TextBoard;
import city.madang.device.role.TextBoard.Shown;
import city.madang.kit.devices.ContractJson;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DictationTest {
    private final JsonMapper json = ContractJson.mapper();
    private final Clock clock = Clock.systemUTC();
    private final List<Dictation> carried = new ArrayList<>();

    /** As it comes out at the other node. */
    private <R extends DeviceRole> Object[] handed(Class<R> role, Command.Deed<R> deed) throws Exception {
        var command = Command.now(clock, deed).seeing(7);
        Dictation.take(role, command, json, told -> {
            carried.add(told);
            return Outcome.done();
        });
        var there = json.readValue(json.writeValueAsString(carried.get(0)), Dictation.class);
        assertThat(there.id()).isEqualTo(command.id());
        assertThat(there.deadline()).isEqualTo(command.deadline());
        assertThat(there.seen()).hasValue(7);
        return there.values(there.asked(role), json);
    }

    @Test
    void carriesWhatIsShown() throws Exception {
        var shown = new Shown(List.of("P1 →", "가득 참"), Optional.of(Instant.parse("2026-11-23T08:00:00Z")));
        assertThat(handed(TextBoard.class, (board, id, by) -> board.show(shown, id, by)))
                .contains(shown);
    }

    @Test
    void carriesMoneyAndOtherCommands() throws Exception {
        var asked = CommandId.next();
        assertThat(handed(PayStation.class, (station, id, by) -> station.cancel(asked, id, by))[0])
                .isEqualTo(asked);
        carried.clear();
        var amount = new Money(1_500, Currency.getInstance("KRW"));
        assertThat(handed(PayStation.class, (station, id, by) -> station.ask(amount, id, by))[0])
                .isEqualTo(amount);
    }

    @Test
    void carriesLines() throws Exception {
        var lines = List.of("one", "two");
        assertThat(handed(ReceiptPrinter.class, (printer, id, by) -> printer.print(lines, id, by))[0])
                .isEqualTo(lines);
    }

    @Test
    void carriesOneCommandAndNothingElse() {
        assertThatThrownBy(() -> handed(Barrier.class, (gate, id, by) -> {
                    gate.position();
                    return gate.open(id, by);
                }))
                .isInstanceOf(Dictation.TooMuch.class);
        assertThat(carried).isEmpty();
        assertThatThrownBy(() -> handed(Barrier.class, (gate, id, by) -> {
                    gate.open(id, by);
                    return gate.close(id, by);
                }))
                .isInstanceOf(Dictation.TooMuch.class);
        assertThat(carried).hasSize(1);
    }
}
