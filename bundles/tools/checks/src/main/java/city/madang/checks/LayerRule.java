// SPDX-License-Identifier: Apache-2.0
package city.madang.checks;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;

/** The rooms of a solution: {@code domain} is pure, {@code web} is used by the entry point only, JDBC by nobody. */
public final class LayerRule {
    public List<String> problems(BundleModule module, JavaClasses classes) {
        return problems(module, module.symbolicName(), classes);
    }

    List<String> problems(BundleModule module, String root, JavaClasses classes) {
        var problems = new ArrayList<String>();
        for (var rule : rules(root)) {
            rule.allowEmptyShould(true)
                    .evaluate(classes)
                    .getFailureReport()
                    .getDetails()
                    .forEach(detail -> problems.add(module.says(rule.getDescription() + ": " + detail)));
        }
        return problems;
    }

    private static List<ArchRule> rules(String root) {
        var domain = root + ".domain..";
        var web = root + ".web..";
        return List.of(
                classes()
                        .that(resideInAPackage(domain))
                        .should()
                        .onlyDependOnClassesThat(resideInAnyPackage("java..", domain)
                                .or(describe("value types of the kit", LayerRule::isValueOfTheKit)))
                        .as("domain uses java.* and the kit's value types only"),
                noClasses()
                        .that(describe("outside web", type -> !isIn(type, root + ".web") && !isModule(type, root)))
                        .should()
                        .dependOnClassesThat(resideInAPackage(web))
                        .as("web is known to the entry point only"),
                noClasses()
                        .should()
                        .dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql.."))
                        .as("SQL is written in mapper files only"));
    }

    /** Records, enums and exceptions of the contracts, and arrays and primitives, which have no package of their own. */
    private static boolean isValueOfTheKit(JavaClass type) {
        var base = type.getBaseComponentType();
        if (base.isPrimitive() || base.getPackageName().startsWith("java.")) {
            return true;
        }
        var holder = base.getEnclosingClass().orElse(base);
        return base.getPackageName().matches("city\\.madang\\.[a-z0-9]+")
                && !base.getPackageName().matches("city\\.madang\\.(kit|web)")
                && (isValue(base) || isValue(holder));
    }

    private static boolean isValue(JavaClass type) {
        return type.isRecord() || type.isEnum() || type.isAssignableTo(Throwable.class);
    }

    private static boolean isIn(JavaClass type, String name) {
        return type.getPackageName().equals(name) || type.getPackageName().startsWith(name + ".");
    }

    private static boolean isModule(JavaClass type, String root) {
        return type.getPackageName().equals(root) && type.getName().contains("Module");
    }
}
