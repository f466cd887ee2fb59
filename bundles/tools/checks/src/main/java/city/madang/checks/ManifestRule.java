// SPDX-License-Identifier: Apache-2.0
package city.madang.checks;

import aQute.bnd.header.OSGiHeader;
import aQute.bnd.header.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.stream.Collectors;

/** What a bundle may import and export, rules 1 to 7 of HOUSE's dependency rule, on the manifest of the finished jar. */
public final class ManifestRule {
    private static final List<String> FORBIDDEN =
            List.of("DynamicImport-Package", "Require-Bundle", "Fragment-Host", "Bundle-Activator");
    private static final Set<String> JDK = ModuleLayer.boot().modules().stream()
            .filter(module -> module.getName().startsWith("java."))
            .flatMap(module -> module.getDescriptor().exports().stream())
            .filter(exported -> !exported.isQualified())
            .map(java.lang.module.ModuleDescriptor.Exports::source)
            .collect(Collectors.toUnmodifiableSet());

    private static final String DEVICE = "city\\.madang\\.device(\\.(role|event|spi))?";
    private static final String SPI = "city.madang.device.spi";

    private final LibraryList libraries;

    public ManifestRule(LibraryList libraries) {
        this.libraries = libraries;
    }

    public List<String> problems(BundleModule module, Attributes manifest) {
        var problems = new ArrayList<String>();
        for (var header : FORBIDDEN) {
            if (manifest.getValue(header) != null) {
                problems.add(module.says(header + " is not allowed: " + manifest.getValue(header)));
            }
        }
        var imports = header(manifest, "Import-Package");
        imports.forEach((name, attributes) -> {
            if ("optional".equals(attributes.get("resolution:"))) {
                problems.add(module.says("optional import of " + name + "; exclude it with !" + name));
            } else if (!mayImport(module, name)) {
                problems.add(module.says("may not import " + name));
            }
        });
        if (!module.isApi() && manifest.getValue("Export-Package") != null) {
            problems.add(module.says("exports " + manifest.getValue("Export-Package")));
        }
        header(manifest, "Require-Capability").forEach((name, attributes) -> {
            if ("optional".equals(attributes.get("resolution:")) && !name.startsWith("osgi.service")) {
                problems.add(module.says("optional requirement of " + name));
            }
        });
        return problems;
    }

    private boolean mayImport(BundleModule module, String name) {
        if (JDK.contains(name)) {
            return true;
        }
        return switch (module.kind()) {
            case LANGUAGE, COUNTRY -> false;
            case SOLUTION -> isContract(name) && !name.equals("city.madang.kit") && !name.equals(SPI) || isLog(name);
            // the latter for a library inside that writes its log by another name
            case DRIVER -> name.matches(DEVICE) || isLog(name) || name.equals("org.slf4j.spi");
            case KIT -> module.isApi() ? isContract(name) : isContract(name) || libraries.allows(module.id(), name);
        };
    }

    /** {@code city.madang.<concern>} of the api bundle and what is for devices; implementations lie one level deeper. */
    private static boolean isContract(String name) {
        return name.matches("city\\.madang\\.[a-z0-9]+") || name.matches(DEVICE);
    }

    private static boolean isLog(String name) {
        return name.equals("org.slf4j");
    }

    private static Parameters header(Attributes manifest, String name) {
        return OSGiHeader.parseHeader(manifest.getValue(name));
    }
}
