// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.triage;

import city.madang.kit.ModuleDatabase;
import city.madang.privacy.Retention;
import java.time.Instant;
import java.time.Period;
import java.util.Optional;

/** Texts for a person that were dealt with. */
public record TextRetention(ModuleDatabase database) implements Retention {
    private static final Period USUAL = Period.ofDays(90);

    @Override
    public Period usual() {
        return USUAL;
    }

    @Override
    public Optional<Period> unchosen() {
        return Optional.of(USUAL);
    }

    @Override
    public int over(Instant before, int most) {
        return database.read(tx -> tx.mapper(TriageMapper.class).over(before, most))
                .size();
    }

    @Override
    public int remove(Instant before, int most) {
        return database.inTransaction(tx -> {
            var mapper = tx.mapper(TriageMapper.class);
            var over = mapper.over(before, most);
            over.forEach(mapper::delete);
            return over.size();
        });
    }
}
