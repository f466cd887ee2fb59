// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.tariff.web;

import city.madang.module.NotAllowed;
import city.madang.web.HttpReply;

/** Does something, and goes back to a page that says whether it was done. */
public final class Back {
    private Back() {}

    /** @param done key of the notice; what was not allowed says so itself */
    public static HttpReply to(String path, Runnable work, String done) {
        var back = HttpReply.seeOther(path);
        try {
            work.run();
            return back.notice(done);
        } catch (NotAllowed e) {
            return back.notice(e.key(), e.arguments().toArray());
        }
    }
}
