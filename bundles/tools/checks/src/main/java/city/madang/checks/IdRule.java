// SPDX-License-Identifier: Apache-2.0
package city.madang.checks;

import aQute.bnd.header.OSGiHeader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One id, everywhere: what is named after a module's folder is named right. */
public final class IdRule {
    private static final Pattern ARTIFACT =
            Pattern.compile("</parent>.*?<artifactId>([^<]+)</artifactId>", Pattern.DOTALL);
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]{1,19}");
    private static final Pattern RESERVED =
            Pattern.compile("search|account|desk|admin|assets|health|lang|setup|demo|hook|devices|sites");
    private static final List<String> FOLDERS_OF_THE_ID = List.of("web", "db");

    public List<String> problems(BundleModule module) throws IOException {
        var problems = new ArrayList<String>();
        expect(module, "artifactId", module.artifactId(), artifact(module), problems);
        expect(module, "Bundle-SymbolicName", module.symbolicName(), symbolicName(module), problems);
        if (module.kind() != BundleModule.Kind.LANGUAGE) {
            packages(module, problems);
            resources(module, problems);
        }
        if (module.kind() == BundleModule.Kind.SOLUTION) {
            declaration(module, problems);
        } else if (module.kind() == BundleModule.Kind.DRIVER) {
            var declared = OSGiHeader.parseHeader(module.manifest().getValue("Provide-Capability"))
                    .get("madang.device.driver");
            expect(
                    module,
                    "@ProvidesDriver id",
                    module.id(),
                    declared == null ? "nothing" : declared.get("id"),
                    problems);
            feature(module, problems);
        }
        return problems;
    }

    private static void packages(BundleModule module, List<String> problems) throws IOException {
        if (module.isApi()) {
            return;
        }
        var root = module.java().resolve(module.symbolicName().replace('.', '/'));
        for (var file : module.files(".java")) {
            if (!file.startsWith(root)) {
                problems.add(module.says(file, "is outside of the package " + module.symbolicName()));
            }
        }
    }

    private static void resources(BundleModule module, List<String> problems) throws IOException {
        for (var parent : FOLDERS_OF_THE_ID) {
            for (var child : children(module.resources().resolve(parent))) {
                var name = child.getFileName().toString();
                boolean shared = module.kind() == BundleModule.Kind.KIT && name.equals("kit");
                if (!name.equals(module.id()) && !shared) {
                    problems.add(module.says(child, "only " + parent + "/" + module.id() + " is this module's"));
                }
            }
        }
        for (var child : children(module.resources().resolve("l10n"))) {
            var base = child.getFileName().toString().replaceAll("(_.*)?\\.properties$", "");
            if (!base.equals(module.id()) && !(module.kind() == BundleModule.Kind.KIT && base.equals("kit"))) {
                problems.add(module.says(child, "texts of this module are named " + module.id()));
            }
        }
    }

    private static void declaration(BundleModule module, List<String> problems) throws IOException {
        if (!ID.matcher(module.id()).matches() || RESERVED.matcher(module.id()).matches()) {
            problems.add(module.says("is no possible id for a solution"));
        }
        var capabilities = OSGiHeader.parseHeader(module.manifest().getValue("Provide-Capability"));
        var declared = capabilities.get("madang.solution");
        expect(module, "@SolutionModule id", module.id(), declared == null ? "nothing" : declared.get("id"), problems);
        if (declared != null && declared.get("roles") != null) {
            for (var role : declared.get("roles").split(",")) {
                if (!role.strip().startsWith(module.id() + ".")) {
                    problems.add(module.says("the role " + role + " does not start with " + module.id() + "."));
                }
            }
        }
        feature(module, problems);
    }

    private static void feature(BundleModule module, List<String> problems) throws IOException {
        var features = module.folder().resolve("target/features.xml");
        if (!Files.exists(features)
                || !Files.readString(features).contains("<feature name=\"madang-" + module.artifactId() + "\"")) {
            problems.add(module.says("has no feature madang-" + module.artifactId()));
        }
    }

    private static String artifact(BundleModule module) throws IOException {
        var found = ARTIFACT.matcher(Files.readString(module.folder().resolve("pom.xml")));
        return found.find() ? found.group(1) : "nothing";
    }

    private static String symbolicName(BundleModule module) throws IOException {
        return module.manifest().getValue("Bundle-SymbolicName").replaceAll(";.*", "");
    }

    private static void expect(BundleModule module, String what, String right, String found, List<String> problems) {
        if (!right.equals(found)) {
            problems.add(module.says(what + " is " + found + ", not " + right));
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var children = Files.list(folder)) {
            return children.sorted().toList();
        }
    }
}
