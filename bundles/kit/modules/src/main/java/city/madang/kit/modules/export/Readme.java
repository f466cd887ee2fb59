// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.export;

import city.madang.kit.modules.catalogue.CatalogueEntry;
import city.madang.kit.modules.catalogue.Kind;
import java.util.List;
import java.util.stream.Collectors;

/** The first file that somebody reads who has unpacked an export. */
final class Readme {
    private static final String TEXT = """
                # %s

                %s, made from Madang %s. Country %s, time zone %s, languages %s.

                %s
                This folder needs a Java runtime, version 17, and no network. Nothing else is in it than what stands here.

                    bin/madang start        starts the server; it prints an address and a one-time code for the first administrator
                    bin/madang status
                    bin/madang stop
                    bin/madang help         all commands

                - `etc/city.madang.city.cfg` is the city file: what the city is and which modules it runs.
                - `etc/`: settings as they are delivered, each with a comment and an environment variable. No secret is among them.
                %s- `data/`: everything that the city will own, unless `MADANG_DATA` names another folder. Back it up.
                - `modules/`: put KAR files of further modules here.
                - `SHA256SUMS`: `sha256sum -c SHA256SUMS` says whether the files are whole.
                - `sbom.json`: every jar, its version and its licence (CycloneDX).
                """;

    private Readme() {}

    static String of(Plan plan, String name, boolean withSetUp) {
        var city = plan.selection().city();
        return TEXT.formatted(
                city.name(),
                name,
                plan.from().version(),
                city.country(),
                city.zone(),
                String.join(", ", plan.selection().languages()),
                table(plan) + role(plan),
                withSetUp
                        ? "- `etc/set-up/`: lists that the city takes in by itself at its first start. No person is in them.\n"
                        : "");
    }

    private static String table(Plan plan) {
        var rows = plan.packs().stream()
                .map(pack -> "| " + word(pack.kind()) + " | " + pack.id() + " | " + pack.version() + " |\n")
                .collect(Collectors.joining());
        return "| what | id | version |\n| --- | --- | --- |\n" + rows + trust(plan.packs());
    }

    private static String trust(List<CatalogueEntry> packs) {
        var others = packs.stream()
                .filter(pack -> pack.archive().isPresent())
                .map(CatalogueEntry::id)
                .collect(Collectors.joining(", "));
        return others.isEmpty()
                ? ""
                : "\nMade by others: " + others
                        + ". An administrator decides whether to trust them before they start.\n";
    }

    private static String role(Plan plan) {
        var selection = plan.selection();
        return selection.role().equals("site")
                ? "\nThis is the local server of " + selection.value("site").orElse("") + "; the central one is "
                        + selection.value("central").orElse("")
                        + ". Enrol it by the one-time code of that server: `bin/madang enrol CODE`.\n"
                : "";
    }

    private static String word(Kind kind) {
        return switch (kind) {
            case SOLUTION -> "module";
            case LANGUAGE -> "language";
            case COUNTRY -> "country";
            case DRIVER -> "driver";
        };
    }
}
