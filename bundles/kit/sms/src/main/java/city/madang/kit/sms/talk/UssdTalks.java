// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.talk;

import city.madang.data.Tx;
import city.madang.kit.ModuleDatabase;
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
            return Digest.of(phone + " " + session);
        }
    }

    /** Commits before it returns. */
    public Screen hear(Input input) {
        return database.inTransaction(tx -> {
            switchboard.hold(tx, input.phone());
            var mapper = tx.mapper(UssdMapper.class);
            var before = mapper.find(input.id());
            if (input.whole()
                    && before.filter(row -> row.typed().equals(Digest.of(input.typed())))
                            .isPresent()) {
                return screen(before.get());
            }
            var last = before.map(row -> last(row, input)).orElse(input.typed());
            var row = before.filter(each -> last.equals(Screens.NEXT) && hasNext(each))
                    .map(each -> row(input, each.said(), each.more(), each.screen() + 1, each.goesOn()))
                    .orElseGet(() -> answered(tx, input, last));
            mapper.delete(row.id());
            mapper.insert(row);
            return screen(row);
        });
    }

    /** What a session shows now; empty when there is none any more. */
    public Optional<Screen> shown(String session, String phone) {
        var id = new Input(session, phone, "", false).id();
        return database.read(tx -> tx.mapper(UssdMapper.class).find(id)).map(this::screen);
    }

    private UssdRow answered(Tx tx, Input input, String typed) {
        var spoken = switchboard.answer(tx, input.phone(), typed);
        return row(input, vault.seal(place(input.id()), spoken.text()), spoken.more(), 0, spoken.goesOn());
    }

    private UssdRow row(Input input, String said, String more, int screen, boolean goesOn) {
        return new UssdRow(
                input.id(),
                input.phone(),
                Digest.of(input.typed()),
                input.typed().length(),
                said,
                more,
                screen,
                goesOn,
                clock.instant());
    }

    /** What was typed since; whoever types the sign between may do so. */
    private static String last(UssdRow before, Input input) {
        if (!input.whole()) {
            return input.typed();
        }
        int start = before.length() == 0 ? 0 : before.length() + 1;
        return start < input.typed().length() ? input.typed().substring(start) : "";
    }

    private List<String> screens(UssdRow row) {
        return Screens.of(vault.open(place(row.id()), row.said()), row.more());
    }

    private boolean hasNext(UssdRow row) {
        return row.screen() + 1 < screens(row).size();
    }

    private Screen screen(UssdRow row) {
        var screens = screens(row);
        return new Screen(screens.get(row.screen()), row.goesOn() || row.screen() + 1 < screens.size());
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
