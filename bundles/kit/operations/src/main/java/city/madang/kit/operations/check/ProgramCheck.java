// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.operations.check;

import city.madang.kit.operations.etc.Installation;
import city.madang.kit.operations.etc.Programs;
import java.io.IOException;
import java.util.List;

/** Whether every module that the city wants can be run here. */
final class ProgramCheck {
    private ProgramCheck() {}

    static List<Finding> look(Installation city) throws IOException {
        var nowhere = new Programs(city).nowhere(List.of(city.repository(), city.modules()));
        if (nowhere.isEmpty()) {
            return List.of(Finding.fine("programs", "every module of the city file is here"));
        }
        return nowhere.stream()
                .map(id -> Finding.bad(
                        "programs",
                        "the program of " + id + " is nowhere",
                        "Put its KAR file into " + city.modules() + ", or take it off " + city.cityFile() + "."))
                .toList();
    }
}
