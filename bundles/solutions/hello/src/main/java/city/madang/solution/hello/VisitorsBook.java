// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.hello;

import city.madang.data.Database;
import city.madang.data.Slice;
import city.madang.data.Sliced;
import city.madang.solution.hello.domain.Greeting;
import city.madang.solution.hello.store.GreetingMapper;
import java.time.Clock;
import java.util.UUID;

/** The book in which visitors write. One public method is one unit of work. */
public final class VisitorsBook {
    private final Database database;
    private final Clock clock;

    public VisitorsBook(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Writes a line; a form that was sent twice ({@code once}) is written once. */
    public void write(String once, String visitor, String words) {
        var id = UUID.nameUUIDFromBytes(once.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        database.run(tx -> {
            var greetings = tx.mapper(GreetingMapper.class);
            if (greetings.find(id).isEmpty()) {
                greetings.insert(new Greeting(id, visitor, words, clock.instant()));
            }
        });
    }

    /** The newest first. */
    public Sliced<Greeting> read(Slice slice) {
        return database.read(tx -> {
            var greetings = tx.mapper(GreetingMapper.class);
            return new Sliced<>(greetings.slice(slice), slice, greetings.count());
        });
    }
}
