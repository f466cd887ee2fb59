// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import city.madang.identity.Visitor;
import city.madang.module.Kit;
import city.madang.module.NotAllowed;
import city.madang.solution.complaints.domain.Service;
import city.madang.solution.complaints.domain.ServiceCode;
import city.madang.solution.complaints.domain.ServiceTree;
import city.madang.solution.complaints.store.ServiceMapper;
import city.madang.web.NotFound;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The services of the city. A new city has none: a chief names them, or an import does. */
public final class Services {
    private final Kit kit;

    public Services(Kit kit) {
        this.kit = kit;
    }

    /** All, by code; some dozens. */
    public List<Service> all() {
        return kit.database().read(tx -> tx.mapper(ServiceMapper.class).all());
    }

    /** All under their headings, by code. */
    public ServiceTree tree() {
        return new ServiceTree(all());
    }

    public Optional<Service> find(ServiceCode code) {
        return kit.database().read(tx -> tx.mapper(ServiceMapper.class).find(code));
    }

    /** @throws NotAllowed when the code is taken */
    public void add(Visitor who, Service service) {
        kit.database().run(tx -> {
            var mapper = tx.mapper(ServiceMapper.class);
            if (mapper.find(service.code()).isPresent()) {
                throw new NotAllowed("service.add.taken", service.code().value());
            }
            mapper.insert(service);
            kit.audit().record(tx, who, "complaints.service", service.code().value());
        });
    }

    /**
     * Changes all of it but its code.
     *
     * @throws NotAllowed when it would stand under itself
     */
    public void change(Visitor who, ServiceCode code, UnaryOperator<Service> how) {
        kit.database().run(tx -> {
            var mapper = tx.mapper(ServiceMapper.class);
            var changed = how.apply(mapper.find(code).orElseThrow(NotFound::new));
            if (new ServiceTree(mapper.all()).with(changed).standsUnderItself(changed)) {
                throw new NotAllowed("services.parent.ring");
            }
            mapper.update(changed);
            kit.audit().record(tx, who, "complaints.service", code.value());
        });
    }
}
