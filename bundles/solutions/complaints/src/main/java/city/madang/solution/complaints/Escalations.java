// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import city.madang.data.Tx;
import city.madang.identity.Visitor;
import city.madang.module.Kit;
import city.madang.solution.complaints.domain.EscalationLevel;
import city.madang.solution.complaints.domain.ServiceCode;
import city.madang.solution.complaints.store.EscalationMapper;
import java.util.List;
import java.util.Optional;

/** By which levels requests go up that wait longer than they may. Chiefs look after them; a new city has none. */
public final class Escalations {
    private final Kit kit;

    public Escalations(Kit kit) {
        this.kit = kit;
    }

    /** All, by service and level. */
    public List<EscalationLevel> all() {
        return kit.database().read(Escalations::all);
    }

    public static List<EscalationLevel> all(Tx tx) {
        return tx.mapper(EscalationMapper.class).all();
    }

    /** Those of the service itself, the lowest first; of the whole city when it is empty. */
    public List<EscalationLevel> of(Optional<ServiceCode> service) {
        return all().stream().filter(each -> each.service().equals(service)).toList();
    }

    /** @param levels in place of those that were there; none for a service that follows the city */
    public void save(Visitor who, Optional<ServiceCode> service, List<EscalationLevel> levels) {
        kit.database().run(tx -> save(tx, who, service, levels));
    }

    /** The same in a unit of work of somebody else. */
    public void save(Tx tx, Visitor who, Optional<ServiceCode> service, List<EscalationLevel> levels) {
        var mapper = tx.mapper(EscalationMapper.class);
        mapper.deleteAll(service);
        levels.forEach(mapper::insert);
        kit.audit()
                .record(
                        tx,
                        who,
                        "complaints.escalation",
                        service.map(ServiceCode::value).orElse("*"));
    }
}
