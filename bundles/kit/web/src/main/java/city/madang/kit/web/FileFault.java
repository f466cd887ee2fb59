// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web;

import city.madang.file.FileKind;
import city.madang.file.FileRule;
import city.madang.kit.FileStore;
import city.madang.kit.web.form.Fault;
import java.io.IOException;
import java.util.Set;

/** Says to people why a file was not taken. */
final class FileFault {
    private FileFault() {}

    /** @param why one of the exceptions of {@link FileStore} */
    static Fault of(IOException why, FileRule rule) {
        if (why instanceof FileStore.TooLarge) {
            return Fault.of("size", rule.megabytes());
        }
        if (why instanceof FileStore.Infected) {
            return Fault.of("infected");
        }
        if (why instanceof FileStore.Unscanned) {
            return Fault.of("unscanned");
        }
        return Fault.of(rule.kinds().equals(Set.of(FileKind.IMAGE)) ? "type" : "kind");
    }
}
