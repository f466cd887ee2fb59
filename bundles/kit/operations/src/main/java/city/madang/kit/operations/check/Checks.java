// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.operations.check;

import city.madang.kit.operations.check.Finding.Level;
import city.madang.kit.operations.etc.Installation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Whether this machine and these settings carry a city. Uses no network but the database's. Takes a second or two. */
public final class Checks {
    /** One look at something. */
    @FunctionalInterface
    interface Check {
        List<Finding> look(Installation installation) throws Exception;
    }

    private record Named(String name, Check check) {}

    private final Installation installation;
    private final List<Named> checks = new ArrayList<>();

    /** @param running whether the server runs, whose ports are then taken by itself */
    public Checks(Installation installation, boolean running) {
        this.installation = installation;
        checks.add(new Named("java", any -> JavaChecks.java(Runtime.version().feature())));
        checks.add(new Named("memory", any -> MemoryCheck.here()));
        checks.add(new Named("disk", DiskChecks::room));
        checks.add(new Named("disk speed", DiskChecks::speed));
        checks.add(new Named("permissions", PermissionCheck::look));
        if (!running) {
            checks.add(new Named("ports", PortCheck::look));
        }
        checks.add(new Named("random numbers", any -> JavaChecks.randomness()));
        checks.add(new Named("letters", any -> JavaChecks.letters()));
        checks.add(new Named("fonts", any -> JavaChecks.fonts()));
        checks.add(new Named("programs", ProgramCheck::look));
        checks.add(new Named("database", DatabaseCheck::look));
        checks.add(new Named("connections", ConnectionCheck::look));
    }

    public List<Finding> all() {
        return checks.stream().flatMap(each -> look(each).stream()).toList();
    }

    private List<Finding> look(Named named) {
        try {
            return named.check().look(installation);
        } catch (Exception e) {
            return List.of(Finding.warning(named.name(), "could not be looked at: " + e, "Look at it by hand."));
        }
    }

    public static boolean isBad(List<Finding> findings) {
        return findings.stream().anyMatch(each -> each.level() == Level.BAD);
    }

    /** For a terminal. */
    public static String text(List<Finding> findings) {
        return findings.stream().map(Checks::line).collect(Collectors.joining());
    }

    private static String line(Finding finding) {
        var mark = switch (finding.level()) {
            case FINE -> "ok     ";
            case WARNING -> "warning";
            case BAD -> "BAD    ";
        };
        var advice = finding.advice().isEmpty() ? "" : "           " + finding.advice() + "\n";
        return mark + "  " + finding.what() + ": " + finding.found() + "\n" + advice;
    }
}
