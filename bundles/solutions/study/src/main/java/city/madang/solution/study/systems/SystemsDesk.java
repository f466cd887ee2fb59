// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.systems;

import city.madang.module.Kit;
import city.madang.solution.study.Study;
import city.madang.solution.study.desk.Chapter;
import city.madang.web.Routes;

/** The investigation of systems as a whole: what the module takes from this package. */
public final class SystemsDesk {
    private final Kit kit;
    private final Study study;
    private final Chapter seen;
    private final Systems systems;
    private final Investigation.Maker maker;

    /** @param seen what the kit sees by itself, for the report */
    public SystemsDesk(Kit kit, Study study, Chapter seen) {
        this.kit = kit;
        this.study = study;
        this.seen = seen;
        systems = new Systems(kit, study);
        maker = new Investigation.Maker(kit, systems);
    }

    public void routes(Routes on) {
        new SystemPages(kit, study, systems).routes(on);
        new SystemEditPages(kit, study, systems).routes(on);
        new MapPages(kit, study, maker).routes(on);
        new SystemReportPages(kit, study, maker, seen).routes(on);
    }

    /** For the report of the whole study. */
    public Chapter chapter() {
        return new SystemsChapter(kit, maker, false);
    }

    public SystemsDemo demo() {
        return new SystemsDemo(kit, systems);
    }
}
