// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.identity;

import city.madang.kit.ModuleDatabase;
import city.madang.privacy.Retention;
import java.time.Instant;
import java.time.Period;
import java.util.Optional;

/** Accounts of citizens who have not signed in for long. */
record UnusedAccounts(ModuleDatabase database) implements Retention {
    private static final Period USUAL = Period.ofYears(2);

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
        return database.read(tx -> tx.mapper(CitizenMapper.class).unused(before, most))
                .size();
    }

    @Override
    public int remove(Instant before, int most) {
        return database.inTransaction(tx -> {
            var mapper = tx.mapper(CitizenMapper.class);
            var unused = mapper.unused(before, most);
            unused.forEach(mapper::delete);
            return unused.size();
        });
    }
}
