// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts;

import city.madang.data.Conflict;
import city.madang.data.Slice;
import city.madang.data.Sliced;
import city.madang.data.Tx;
import city.madang.module.Kit;
import city.madang.solution.alerts.domain.Alert;
import city.madang.solution.alerts.domain.AlertId;
import city.madang.solution.alerts.domain.Step;
import city.madang.solution.alerts.store.AlertMapper;
import city.madang.solution.alerts.store.AlertRow;
import city.madang.solution.alerts.store.TargetRow;
import city.madang.solution.alerts.store.WordsRow;
import city.madang.web.NotFound;
import java.util.List;
import java.util.Optional;

/** All alerts, put together from their tables. */
public final class Book {
    private final Kit kit;

    public Book(Kit kit) {
        this.kit = kit;
    }

    /** What people have to know now, the latest first. */
    public List<Alert> holding() {
        var now = kit.clock().instant();
        return kit.database().read(tx -> whole(tx, tx.mapper(AlertMapper.class).holding(now)));
    }

    /** Everything that ever went out, the latest first. */
    public Sliced<Alert> sent(Slice slice) {
        return kit.database().read(tx -> {
            var mapper = tx.mapper(AlertMapper.class);
            return new Sliced<>(whole(tx, mapper.sent(slice)), slice, mapper.countSent());
        });
    }

    /** Everything, the latest change first. */
    public Sliced<Alert> all(Slice slice) {
        return kit.database().read(tx -> {
            var mapper = tx.mapper(AlertMapper.class);
            return new Sliced<>(whole(tx, mapper.all(slice)), slice, mapper.countAll());
        });
    }

    /** Those that wait for a second official, the oldest first. */
    public List<Alert> waiting(int most) {
        return kit.database().read(tx -> whole(tx, tx.mapper(AlertMapper.class).waiting(most)));
    }

    /** @throws NotFound when there is none */
    public Alert get(AlertId id) {
        return kit.database().read(tx -> get(tx, id));
    }

    /** The signed message, as it went out. */
    public Optional<String> cap(AlertId id) {
        return kit.database().read(tx -> tx.mapper(AlertMapper.class).cap(id));
    }

    /** Oldest first. */
    public List<Step> steps(AlertId id) {
        return kit.database().read(tx -> tx.mapper(AlertMapper.class).steps(id));
    }

    static Alert get(Tx tx, AlertId id) {
        var row = tx.mapper(AlertMapper.class).find(id).orElseThrow(NotFound::new);
        return whole(tx, List.of(row)).get(0);
    }

    static List<Alert> whole(Tx tx, List<AlertRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var ids = rows.stream().map(AlertRow::id).toList();
        var words = tx.mapper(AlertMapper.class).words(ids);
        var targets = tx.mapper(AlertMapper.class).targets(ids);
        return rows.stream()
                .map(row -> row.alert(
                        words.stream()
                                .filter(each -> each.alert().equals(row.id()))
                                .toList(),
                        targets.stream()
                                .filter(each -> each.alert().equals(row.id()))
                                .toList()))
                .toList();
    }

    static void add(Tx tx, Alert alert) {
        tx.mapper(AlertMapper.class).insert(AlertRow.of(alert));
        addContent(tx, alert);
    }

    /** @throws Conflict when somebody else changed it since it was read */
    static void change(Tx tx, Alert alert) {
        if (tx.mapper(AlertMapper.class).update(AlertRow.of(alert)) == 0) {
            throw new Conflict("alert " + alert.id() + " was changed by somebody else");
        }
    }

    /** The same with other words and places. */
    static void rewrite(Tx tx, Alert alert) {
        change(tx, alert);
        tx.mapper(AlertMapper.class).deleteWords(alert.id());
        tx.mapper(AlertMapper.class).deleteTargets(alert.id());
        addContent(tx, alert);
    }

    private static void addContent(Tx tx, Alert alert) {
        var mapper = tx.mapper(AlertMapper.class);
        var words = alert.content().words();
        for (int i = 0; i < words.size(); i++) {
            mapper.insertWords(WordsRow.of(alert.id(), i, words.get(i)));
        }
        var targets = alert.content().targets();
        for (int i = 0; i < targets.size(); i++) {
            mapper.insertTarget(TargetRow.of(alert.id(), i, targets.get(i)));
        }
    }
}
