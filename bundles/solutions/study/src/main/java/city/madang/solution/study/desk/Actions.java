// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.desk;

import city.madang.identity.Action;
import city.madang.identity.Guarded;
import city.madang.solution.study.StudyModule;
import java.util.Optional;

/** What officials may be allowed to do. A study is about the whole city, so departments do not limit it. */
public final class Actions {
    public static final Action LOOK = Action.of(
            "study.look",
            StudyModule.PLANNING,
            StudyModule.FINANCE,
            StudyModule.IT,
            StudyModule.EXECUTIVE,
            StudyModule.CONSULTANT);
    public static final Action ANSWER =
            Action.of("study.answer", StudyModule.PLANNING, StudyModule.FINANCE, StudyModule.IT, StudyModule.EXECUTIVE);
    /** To stand for a part's answers, or to let them be changed again. */
    public static final Action SIGN = Action.of("study.sign", StudyModule.EXECUTIVE);
    /** The plan, the weights, and handing the choice over. */
    public static final Action CONSULT = Action.of("study.consult", StudyModule.CONSULTANT, StudyModule.EXECUTIVE);
    /** To say which systems the city has. */
    public static final Action LIST = Action.of(
            "study.list", StudyModule.PLANNING, StudyModule.IT, StudyModule.CONSULTANT, StudyModule.EXECUTIVE);

    /** The study, of which there is one. */
    public static final Guarded STUDY = new Guarded(Optional.empty(), Optional.empty(), "", false);

    private Actions() {}
}
