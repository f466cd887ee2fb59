// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.opening;

import city.madang.identity.Department;
import city.madang.identity.DepartmentId;
import city.madang.identity.Official;
import city.madang.identity.Organisation;
import city.madang.identity.PersonId;
import city.madang.identity.Role;
import city.madang.l10n.LocalText;
import java.util.List;
import java.util.Optional;

record GatedOrganisation(Gate gate, Organisation organisation) implements Organisation {
    @Override
    public List<Department> departments() {
        return gate.open(organisation).departments();
    }

    @Override
    public Optional<Department> department(DepartmentId id) {
        return gate.open(organisation).department(id);
    }

    @Override
    public boolean within(DepartmentId inner, DepartmentId outer) {
        return gate.open(organisation).within(inner, outer);
    }

    @Override
    public Department ensureDepartment(DepartmentId id, LocalText name) {
        return gate.open(organisation).ensureDepartment(id, name);
    }

    @Override
    public Optional<Official> official(PersonId id) {
        return gate.open(organisation).official(id);
    }

    @Override
    public List<Official> officials(Role role, Optional<DepartmentId> department) {
        return gate.open(organisation).officials(role, department);
    }
}
