// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.portal.people;

import city.madang.identity.Role;
import city.madang.kit.Modules;
import city.madang.kit.portal.CityShell;
import city.madang.web.Form;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The roles that can be given, as boxes of a form. */
public final class RoleChoice {
    /** Those of the kit itself. */
    private static final List<Role> OWN = List.of(Role.ADMINISTRATOR, Role.CLERK, Role.DATA_OFFICER);

    private final Modules modules;
    private final CityShell shell;

    public RoleChoice(Modules modules, CityShell shell) {
        this.modules = modules;
        this.shell = shell;
    }

    /** A role that can be given. Public, because templates read it. */
    public record RoleBox(String field, String title, boolean ticked) {}

    /** @param has whether the person holds the role, beside what the form says */
    public List<RoleBox> boxes(Form form, Locale locale, Set<Role> more, Predicate<Role> has) {
        return all(more)
                .map(r -> new RoleBox(field(r), title(r, locale), form.flag(field(r)) || has.test(r)))
                .toList();
    }

    /** @param more roles that count as well, for example of modules that are not open */
    public Set<Role> chosen(Form form, Set<Role> more) {
        return all(more).filter(r -> form.flag(field(r))).collect(Collectors.toSet());
    }

    private Stream<Role> all(Set<Role> more) {
        return Stream.concat(
                OWN.stream(),
                Stream.concat(modules.roles().stream(), more.stream())
                        .filter(r -> !OWN.contains(r))
                        .distinct()
                        .sorted(Comparator.comparing(Role::value)));
    }

    private static String field(Role role) {
        return "role-" + role.value();
    }

    public String title(Role role, Locale locale) {
        return shell.title(role, locale).orElse(role.value());
    }
}
