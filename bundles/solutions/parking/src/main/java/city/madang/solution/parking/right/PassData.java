// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.right;

import city.madang.data.Tx;
import city.madang.module.Kit;
import city.madang.privacy.DataSubject;
import city.madang.privacy.Erased;
import city.madang.privacy.PersonalData;
import city.madang.privacy.PersonalRecord;
import city.madang.solution.parking.right.domain.Pass;
import city.madang.solution.parking.right.domain.PassState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A person's passes, found by their contact. */
final class PassData implements PersonalData {
    private final Kit kit;
    private final Passes passes;

    PassData(Kit kit, Passes passes) {
        this.kit = kit;
        this.passes = passes;
    }

    @Override
    public List<PersonalRecord> of(DataSubject person, Locale reader) {
        return kit.database().read(tx -> of(tx, person)).stream()
                .map(pass -> record(pass, reader))
                .toList();
    }

    private List<Pass> of(Tx tx, DataSubject person) {
        return person.reaches().stream()
                .flatMap(reach -> passes.ofReach(tx, reach).stream())
                .toList();
    }

    private PersonalRecord record(Pass pass, Locale reader) {
        var cover = pass.cover();
        return PersonalRecord.of(
                        pass.id(), cover.from().atStartOfDay(kit.city().zone()).toInstant())
                .with("name", pass.holder().name())
                .with("reach", pass.holder().contact())
                .with("plates", String.join(", ", cover.plates()))
                .with("card", pass.card().orElse(""))
                .with("until", cover.until().toString())
                .with("state", kit.texts().text(reader, "pass-state." + pass.state()))
                .with("reason", pass.reason());
    }

    @Override
    public Erased erase(DataSubject person) {
        return kit.database().inTransaction(tx -> {
            var kept = new ArrayList<Erased.Kept>();
            int done = 0;
            for (var found : of(tx, person)) {
                var pass = passes.hold(tx, found.id());
                if (kit.sites().own().isPresent()) {
                    kept.add(new Erased.Kept(pass.id(), "centre"));
                } else if (isOpen(pass)) {
                    kept.add(new Erased.Kept(pass.id(), "open"));
                } else {
                    passes.keep(tx, pass.forgotten(kit.clock().instant()));
                    done++;
                }
            }
            return new Erased(done, kept);
        });
    }

    private boolean isOpen(Pass pass) {
        return pass.state(kit.clock().instant().atZone(kit.city().zone()).toLocalDate()) != PassState.ENDED;
    }
}
