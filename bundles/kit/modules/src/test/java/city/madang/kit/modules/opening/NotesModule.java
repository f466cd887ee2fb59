// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.opening;

import city.madang.identity.DepartmentId;
import city.madang.identity.Role;
import city.madang.module.Kit;
import city.madang.module.Offer;
import city.madang.module.Solution;
import city.madang.module.SolutionModule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A solution as small as they come: notes in a table, some of them made up. */
@SolutionModule(id = "notes", roles = "notes.clerk")
final class NotesModule implements Solution {
    final List<String> told = new ArrayList<>();
    Kit kit;

    @Override
    public Offer open(Kit given) {
        kit = given;
        return Offer.of()
                .mappers(NoteMapper.class)
                .onClose(() -> told.add("closed first, with " + notes() + " notes"))
                .onClose(() -> told.add("closed last"))
                .demo(demo -> {
                    demo.official("clerk", "C. Lerk", new DepartmentId("archive"), Set.of(Role.of("notes.clerk")));
                    write();
                });
    }

    void write() {
        kit.database()
                .run(tx -> tx.mapper(NoteMapper.class).insert(UUID.randomUUID().toString(), "made up"));
    }

    int notes() {
        return kit.database().read(tx -> tx.mapper(NoteMapper.class).count());
    }
}
