// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.laptops;

import city.madang.file.FileKind;
import city.madang.file.FileRule;
import city.madang.file.Upload;
import city.madang.module.Kit;
import city.madang.module.NotAllowed;
import city.madang.solution.study.Incoming;
import city.madang.solution.study.Study;
import city.madang.solution.study.desk.Actions;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.Routes;
import java.util.HashMap;
import java.util.Set;

/** Answers of laptops: written as a file, sent, taken out again. {@link MergePages} takes them in. */
public final class LaptopPages {
    static final String PATH = "/desk/laptops";
    private static final FileRule FILE = FileRule.of(1, LaptopFormat.MOST_BYTES >> 20, FileKind.CSV);
    private static final int LONGEST_NAME = 80;

    private final Laptops laptops;
    private final Incoming incoming;
    private final MergePages merging;

    public LaptopPages(Kit kit, Study study, Laptops laptops) {
        this.laptops = laptops;
        incoming = new Incoming(kit, "laptop");
        merging = new MergePages(kit, study, laptops, incoming);
    }

    public void routes(Routes on) {
        on.get(PATH, Actions.LOOK, in -> list(in, in.form())).uploads("file", FILE);
        on.post(PATH + "/file", Actions.CONSULT, this::write);
        on.post(PATH, Actions.CONSULT, this::send).uploads("file", FILE);
        merging.routes(on);
        on.post(PATH + "/{id}/remove", Actions.CONSULT, this::remove);
    }

    private HttpReply list(HttpCall in, Form form) {
        var model = new HashMap<String, Object>();
        model.put("laptops", laptops.all());
        model.put("laptopName", laptops.name().orElse(""));
        model.put("mayMerge", in.may(Actions.CONSULT, Actions.STUDY));
        model.put("waiting", incoming.find(in.visitor()).isPresent());
        return HttpReply.form("laptops", form, model);
    }

    HttpReply write(HttpCall in) {
        var form = in.form();
        var name = form.text("laptop").required().max(LONGEST_NAME);
        if (form.hasErrors()) {
            return list(in, form);
        }
        return HttpReply.download("text/csv", "study-answers.csv", laptops.write(in.visitor(), name.get()));
    }

    HttpReply send(HttpCall in) {
        var form = in.form();
        var sent = form.files("file").get();
        if (sent.isEmpty() && !form.hasErrors()) {
            form.error("file", "required");
        }
        if (!form.hasErrors()) {
            keep(in, form, sent.get(0));
        }
        return form.hasErrors() ? list(in, form) : HttpReply.seeOther(MergePages.PATH);
    }

    private void keep(HttpCall in, Form form, Upload upload) {
        incoming.keep(in.visitor(), upload);
        try {
            laptops.look(merging.read(in).orElseThrow(), Set.of());
        } catch (LaptopFormat.Refused e) {
            incoming.drop(in.visitor());
            form.error("file", e.getMessage());
        }
    }

    HttpReply remove(HttpCall in) {
        try {
            laptops.remove(in.visitor(), in.path("id"));
            return HttpReply.seeOther(PATH).notice("laptops.removed.notice");
        } catch (NotAllowed e) {
            return HttpReply.seeOther(PATH).notice(e.key());
        }
    }
}
