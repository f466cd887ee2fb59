// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.privacy;

import city.madang.kit.Databases;
import city.madang.kit.ModuleDatabase;
import city.madang.kit.ModuleHoldings;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** How long the city keeps which records. Without a choice they are kept. */
@Component(
        service = {RetentionPlan.class, ModuleHoldings.class},
        configurationPolicy = ConfigurationPolicy.IGNORE)
public final class RetentionPlan implements ModuleHoldings {
    private final ModuleDatabase database;
    private final Clock clock;

    @Activate
    public RetentionPlan(@Reference Databases databases, @Reference Clock clock) {
        database = databases.open("privacy", getClass().getClassLoader());
        database.parse(List.of(ChoiceMapper.class));
        this.clock = clock;
    }

    Optional<Period> chosen(Rule rule) {
        return database.read(tx -> tx.mapper(ChoiceMapper.class).find(rule.module(), rule.name()))
                .map(Period::parse);
    }

    /** What is chosen, or what goes without a choice; empty: kept for ever. */
    Optional<Period> inForce(Rule rule) {
        return chosen(rule).or(rule::unchosen);
    }

    /** @param period empty: no choice */
    void choose(Rule rule, Optional<Period> period) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        database.run(tx -> {
            var mapper = tx.mapper(ChoiceMapper.class);
            mapper.delete(rule.module(), rule.name());
            period.ifPresent(time -> mapper.insert(rule.module(), rule.name(), time.toString(), now));
        });
    }

    @Override
    public void erase(String module) {
        database.run(tx -> tx.mapper(ChoiceMapper.class).deleteOf(module));
    }

    /** Records that were over before this moment have been kept that long now. */
    Instant before(Period period, ZoneId zone) {
        return clock.instant().atZone(zone).minus(period).toInstant();
    }

    @Deactivate
    public void close() {
        database.close();
    }
}
