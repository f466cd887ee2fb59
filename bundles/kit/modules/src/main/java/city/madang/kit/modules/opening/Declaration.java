// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.opening;

import city.madang.module.Solution;
import city.madang.module.SolutionModule;
import java.util.Set;
import java.util.regex.Pattern;

/** What a solution says of itself, checked. */
public record Declaration(String id, String version) {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]{1,19}");

    /** First segments of the kit's own paths, and the kit's own prefixes of tables. */
    private static final Set<String> RESERVED = Set.of(
            "search",
            "account",
            "desk",
            "admin",
            "assets",
            "health",
            "lang",
            "setup",
            "about",
            "demo",
            "hook",
            "sms",
            "kit",
            "modules",
            "data",
            "identity",
            "web",
            "l10n",
            "portal",
            "devices",
            "notify",
            "files",
            "audit",
            "indicators",
            "geo",
            "payments",
            "telephony");

    /** @throws IllegalArgumentException when the id cannot be a module's */
    public Declaration {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "'" + id + "' cannot be the id of a module: two to twenty of a-z and 0-9");
        }
        if (RESERVED.contains(id)) {
            throw new IllegalArgumentException("'" + id + "' belongs to the kit and cannot be the id of a module");
        }
    }

    /** @throws IllegalArgumentException when the class declares no module, or one that cannot be */
    public static Declaration of(Solution solution, String version) {
        var declared = solution.getClass().getAnnotation(SolutionModule.class);
        if (declared == null) {
            throw new IllegalArgumentException(solution.getClass().getName() + " carries no @SolutionModule");
        }
        return new Declaration(declared.id(), version);
    }
}
