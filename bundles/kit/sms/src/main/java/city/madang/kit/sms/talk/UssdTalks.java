// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.talk;

import city.madang.data.Tx;
import city.madang.kit.ModuleDatabase;
import city.madang.kit.Sha256;
import city.madang.kit.sms.SmsTables;
import city.madang.vault.Place;
import city.madang.vault.Vault;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The same conversations on the screen of a phone, by USSD (3GPP TS 22.090): a code is dialled, and each answer is typed under its
 * question. Networks end a session after minutes; whoever dials again goes on where they stood, and so does who goes on by text
 * message. A call that the gateway repeats gets the same screen.
 */
public final class UssdTalks {
    private static final Duration KEPT = Duration.ofHours(1);

    private final ModuleDatabase database;
    private final Vault vault;
    private final Switchboard switchboard;
    private final Clock clock;

    public UssdTalks(SmsTables tables, Switchboard switchboard, Clock clock) {
        database = tables.database();
        vault = tables.vault();
        this.switchboard = switchboard;
        this.clock = clock;
    }

    /** @param goesOn whether the session stays open for an answer */
    public record Screen(String text, boolean goesOn) {}

    /**
     * What a gateway tells.
     *
     * @param session names the session, unique at the gateway
     * @param phone E.164
     * @param typed what was typed; empty at the beginning
     * @param whole whether {@code typed} is all that was typed in the session, with a sign between
     */
    public record Input(String session, String phone, String typed, boolean whole) {
        private String id() {
            return Sha256.of(phone + " " + session);
        }
    }

    /** Commits before it returns. */
    public Screen hear(Input input) {
        return database.inTransaction(tx -> {
            switchboard.hold(tx, input.phone());
            var mapper = tx.mapper(UssdMapper.class);
            var before = mapper.find(input.id()).map(this::opened);
            if (before.filter(each -> isRepeated(each.row(), input)).isPresent()) {
                return before.get().screen();
            }
            var last = before.map(each -> last(each.row(), input)).orElse(input.typed());
            var now = before.filter(each -> last.equals(Screens.NEXT) && each.hasNext())
                    .map(each -> next(each, input))
                    .orElseGet(() -> answered(tx, input, last));
            mapper.delete(now.row().id());
            mapper.insert(now.row());
            return now.screen();
        });
    }

    /** What a session shows now; empty when there is none any more. */
    public Optional<Screen> shown(String session, String phone) {
        var id = new Input(session, phone, "", false).id();
        return database.read(tx -> tx.mapper(UssdMapper.class).find(id))
                .map(each -> opened(each).screen());
    }

    /**
     * A session, and its last answer cut into screens.
     *
     * @param screens of which the row names one
     */
    private record Talk(UssdRow row, List<String> screens) {
        boolean hasNext() {
            return row.screen() + 1 < screens.size();
        }

        Screen screen() {
            return new Screen(screens.get(row.screen()), row.goesOn() || hasNext());
        }
    }

    private Talk opened(UssdRow row) {
        return new Talk(row, Screens.of(vault.open(place(row.id()), row.said()), row.more()));
    }

    private Talk next(Talk before, Input input) {
        var row = before.row();
        return new Talk(row(input, row.said(), row.more(), row.screen() + 1, row.goesOn()), before.screens());
    }

    private Talk answered(Tx tx, Input input, String typed) {
        var spoken = switchboard.answer(tx, input.phone(), typed);
        var sealed = vault.seal(place(input.id()), spoken.text());
        return new Talk(
                row(input, sealed, spoken.more(), 0, spoken.goesOn()), Screens.of(spoken.text(), spoken.more()));
    }

    private UssdRow row(Input input, String said, String more, int screen, boolean goesOn) {
        return new UssdRow(
                input.id(),
                input.phone(),
                Sha256.of(input.typed()),
                input.typed().length(),
                said,
                more,
                screen,
                goesOn,
                clock.instant());
    }

    private static boolean isRepeated(UssdRow before, Input input) {
        return input.whole() && before.typed().equals(Sha256.of(input.typed()));
    }

    /** What was typed since; whoever types the sign between may do so. */
    private static String last(UssdRow before, Input input) {
        if (!input.whole()) {
            return input.typed();
        }
        int start = before.length() == 0 ? 0 : before.length() + 1;
        return start < input.typed().length() ? input.typed().substring(start) : "";
    }

    /** Gone within the hour, so that new keys of the vault need not seal it anew. */
    private static Place place(String id) {
        return new Place("sms_ussd", "said", id);
    }

    /** Forgets sessions that have ended. */
    public void tidy() {
        database.run(
                tx -> tx.mapper(UssdMapper.class).deleteBefore(clock.instant().minus(KEPT)));
    }
}
