// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.talk;

import city.madang.kit.ModuleDatabase;
import city.madang.privacy.Retention;
import java.time.Instant;
import java.time.Period;
import java.util.Optional;

/** Phones that have not written for long, with their language. */
public record SenderRetention(ModuleDatabase database) implements Retention {
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
        return database.read(tx -> tx.mapper(TalkMapper.class).silent(before, most))
                .size();
    }

    @Override
    public int remove(Instant before, int most) {
        return database.inTransaction(tx -> {
            var mapper = tx.mapper(TalkMapper.class);
            var silent = mapper.silent(before, most);
            silent.forEach(mapper::deleteSender);
            return silent.size();
        });
    }
}
