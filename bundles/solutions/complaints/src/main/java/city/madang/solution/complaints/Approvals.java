// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import static java.util.stream.Collectors.toSet;

import city.madang.data.Tx;
import city.madang.identity.DepartmentId;
import city.madang.identity.ReceiptNumber;
import city.madang.identity.Visitor;
import city.madang.module.Kit;
import city.madang.solution.complaints.domain.FourEyes;
import city.madang.solution.complaints.domain.Proposal;
import city.madang.solution.complaints.domain.ServiceCode;
import city.madang.solution.complaints.domain.ServiceRequest;
import city.madang.solution.complaints.store.ProposalMapper;
import java.util.Optional;

/** Whose answers a second person approves, and what waits for it. */
public final class Approvals {
    private static final String SERVICE = "service";
    private static final String DEPARTMENT = "department";

    private final Kit kit;

    public Approvals(Kit kit) {
        this.kit = kit;
    }

    public FourEyes rule() {
        return kit.database().read(Approvals::rule);
    }

    /** Whether an answer to it, which goes to those that follow it too, waits for a second person. */
    public boolean needed(ServiceRequest request) {
        return kit.database().read(tx -> rule(tx).needed(request, Merging.followers(tx, request.number())));
    }

    static FourEyes rule(Tx tx) {
        var mapper = tx.mapper(ProposalMapper.class);
        return new FourEyes(
                mapper.rules(SERVICE).stream().map(ServiceCode::new).collect(toSet()),
                mapper.rules(DEPARTMENT).stream().map(DepartmentId::new).collect(toSet()));
    }

    public void save(Visitor who, FourEyes rule) {
        kit.database().run(tx -> {
            var mapper = tx.mapper(ProposalMapper.class);
            mapper.deleteRules();
            rule.services().forEach(each -> mapper.insertRule(SERVICE, each.value()));
            rule.departments().forEach(each -> mapper.insertRule(DEPARTMENT, each.value()));
            kit.audit().record(tx, who, "complaints.four-eyes", "");
        });
    }

    public Optional<Proposal> find(ReceiptNumber number) {
        return kit.database().read(tx -> tx.mapper(ProposalMapper.class).find(number));
    }
}
